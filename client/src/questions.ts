import * as vscode from "vscode";
import type { Question, QuestionOption } from "../../server/src/server/messages.ts";

type Pick = vscode.QuickPickItem & { readonly id: string };

const back = Symbol("back");

/**
 * Asks what the server wants to know, one question after the other and with a way back, until it
 * answers with something else. Undefined when the author leaves.
 */
export async function askThrough<Answer extends object>(
  next: (
    answers: readonly string[],
  ) => Promise<Answer | { readonly question: Question } | undefined>,
): Promise<Exclude<Answer, { readonly question: Question }> | undefined> {
  const answers: string[] = [];
  /** Chosen before the author went back: offered first the next time. */
  const before: string[] = [];
  for (;;) {
    const reply = await next(answers);
    if (reply === undefined) return undefined;
    if (!("question" in reply)) return reply as Exclude<Answer, { readonly question: Question }>;
    const chosen = await ask(reply.question, before[answers.length]);
    if (chosen === undefined) return undefined;
    if (chosen === back) {
      answers.pop();
      continue;
    }
    if (before[answers.length] !== chosen) before.length = answers.length;
    before[answers.length] = chosen;
    answers.push(chosen);
  }
}

function ask(question: Question, active?: string): Promise<string | typeof back | undefined> {
  const input = vscode.window.createQuickPick<Pick>();
  input.title = question.title;
  input.placeholder = question.prompt;
  if (question.steps > 1) [input.step, input.totalSteps] = [question.step, question.steps];
  input.matchOnDescription = true;
  input.matchOnDetail = true;
  input.items = question.options.map(itemOf);
  // Without one of its own choosing VS Code makes the first active.
  if (active !== undefined) input.activeItems = input.items.filter(({ id }) => id === active);
  if (question.step > 1) input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    input.onDidTriggerButton(() => resolve(back));
    input.onDidAccept(() => {
      const [chosen] = input.selectedItems;
      if (chosen) resolve(chosen.id);
    });
    input.onDidHide(() => resolve(undefined));
    input.show();
  }).finally(() => input.dispose()) as Promise<string | typeof back | undefined>;
}

function itemOf({ id, label, description, detail }: QuestionOption): Pick {
  return { id, label, ...(description && { description }), ...(detail && { detail }) };
}
