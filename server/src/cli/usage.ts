import type { Topic } from "./options.ts";

const overview = `Checks records of clinical-trial registries before they are submitted.

Usage:
  trialwright check [PATH|PATTERN …] [options]   find what the registry will object to
  trialwright convert INPUT … --to LAYOUT        write records in another layout
  trialwright explain [CODE]                     say what a finding means
  trialwright lsp --stdio                        serve an editor

  trialwright COMMAND --help                     all about one command
  trialwright --version

Nothing is sent over the network.
`;

const check = `Finds what the registry will object to.

Usage:
  trialwright check [PATH|PATTERN …] [options]
  trialwright check --stdin [--stdin-filename NAME] [options] < RECORD

Checks files, folders with all they hold, and patterns such as "drafts/**/*.txt"; without any of
them the current folder. In folders, *.trial, *.trial.txt, NCT*.json, *.trial.json and *.ctg.ndjson
are records; other texts, JSON (one study, several, or one a line) and XML are when their content
says so, and what git ignores is left out. A path that begins with a dash goes behind "--".

Options:
  --format FORMAT        pretty (for people, the default), json, ndjson (a line for each record
                         as it is checked), sarif or github
  --profile PROFILE      where the records stand: draft, register, update or complete;
                         auto (the default) chooses for each record
  --today YYYY-MM-DD     the date that counts as today, so that results can be repeated
  --fix                  apply the safe fixes and report what is left
  --max-warnings N       fail when there are more than N warnings
  --quiet                report errors only
  --jobs N               work in N threads; by default one for each 24 MB, if there are processors
  --stdin, -             check the text on standard input; with --fix, the fixed text goes to
                         standard output and the findings to standard error
  --stdin-filename NAME  the name of that text
  -h, --help             show this

Exit code: 0 no errors, 1 errors or too many warnings, 2 something could not be read or done.
`;

const convert = `Writes records in another layout.

Usage:
  trialwright convert INPUT … --to LAYOUT [-o FILE|FOLDER] [options]
  trialwright convert --stdin --to LAYOUT [-o FILE|FOLDER] [options] < RECORD

Reads files, folders and patterns in any layout, as check does. LAYOUT is page (recommended for
drafting), list, ctgov-json (what the registry gives out) or prs-xml (what it takes as an upload).
Without -o the result goes to standard output. What the layout cannot hold is listed on standard
error.

Options:
  --to LAYOUT            page, list, ctgov-json or prs-xml
  -o, --output PATH      a file; or a folder (one that is there, or a name that ends with a slash)
                         for a file each: named as its input, or where an input holds several
                         records by NCT number or protocol ID
  --force                replace files that are there
  --strict               fail when something could not be held or carried over
  --quiet                count what could not be held in one line instead of listing it
  --stdin, -             convert the text on standard input
  --stdin-filename NAME  the name of that text
  -h, --help             show this

Exit code: 0 converted, 1 with --strict something is left out, 2 something could not be read,
converted or written; what could be is converted.
`;

const explain = `Says what a rule checks, why it matters and what to do.

Usage:
  trialwright explain CODE    such as eligibility/age-order
  trialwright explain         list all codes

Exit code: 0, or 2 when there is no such code.
`;

const lsp = `Serves an editor: speaks the Language Server Protocol.

Usage:
  trialwright lsp --stdio     over standard input and output
`;

const topics: { readonly [topic in Topic]: string } = { check, convert, explain, lsp };

export function helpFor(topic: Topic | undefined): string {
  return topic ? topics[topic] : overview;
}
