import { nextQuestion } from "../../server/src/language/newRecord/questions.ts";

/** Every way through the questions about a new record. */
export function* allAnswers(begun: readonly string[] = []): Generator<readonly string[]> {
  const question = nextQuestion(begun);
  if (!question) yield begun;
  else for (const { id } of question.options) yield* allAnswers([...begun, id]);
}
