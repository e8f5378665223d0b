-- Drives Neovim's own LSP client against the language server and prints what it saw as JSON.
local server, file, out = vim.env.TRIALWRIGHT_CLI, vim.env.TRIALWRIGHT_FILE, vim.env.TRIALWRIGHT_OUT
local deadline = 30000

vim.cmd("edit " .. vim.fn.fnameescape(file))
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({
  name = "trialwright",
  cmd = { vim.env.TRIALWRIGHT_NODE, server, "lsp", "--stdio" },
  root_dir = vim.fn.fnamemodify(file, ":h"),
  get_language_id = function() return "trial-record" end,
  init_options = { today = "2026-06-01" },
})
vim.lsp.buf_attach_client(buffer, client)

local function findings()
  return vim.diagnostic.get(buffer)
end

local seen = {}
vim.wait(deadline, function() return #findings() > 0 end, 50)
seen.findings = findings()

local function request(method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, params, deadline) or {}
  return (answers[client] or {}).result
end

local document = vim.lsp.util.make_text_document_params(buffer)
seen.symbols = request("textDocument/documentSymbol", { textDocument = document })

-- Put the cursor on the first malformed age and take its first fix, as a user would.
local line = vim.fn.search("Minimum Age:") - 1
local range = { start = { line = line, character = 13 }, ["end"] = { line = line, character = 13 } }
seen.hover = request("textDocument/hover", { textDocument = document, position = range.start })
local actions = request("textDocument/codeAction", { textDocument = document, range = range, context = { diagnostics = {} } }) or {}
seen.titles = vim.tbl_map(function(action) return action.title end, actions)
for _, action in ipairs(actions) do
  if action.title:match("[Ss]wap") then
    vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
    break
  end
end
vim.wait(deadline, function()
  for _, finding in ipairs(findings()) do
    if finding.code == "eligibility/age-order" then return false end
  end
  return true
end, 50)
seen.after = findings()
seen.text = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)

local handle = io.open(out, "w")
handle:write(vim.fn.json_encode(seen))
handle:close()
vim.lsp.stop_client(client)
vim.cmd("qall!")
