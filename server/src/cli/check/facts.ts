import type { KnownRecord } from "../../rules/checkedRecord.ts";
import { foldTitle } from "../../rules/related/foldTitle.ts";
import type { KnownAnswers, Question } from "./task.ts";

/** What the checked files say of themselves, for the rules that ask other files. */
export class Facts {
  readonly #answers = new Map<Question, KnownRecord[]>();

  add(facts: readonly KnownRecord[]): void {
    for (const fact of facts) {
      if (fact.nctId) this.#add(`nct ${fact.nctId}`, fact);
      if (fact.title) this.#add(`title ${foldTitle(fact.title)}`, fact);
    }
  }

  /** What files other than `uri` say; undefined where they say nothing to these questions. */
  answersFor(uri: string, asked: readonly Question[]): KnownAnswers | undefined {
    const answers = new Map<Question, readonly KnownRecord[]>();
    for (const question of asked) {
      const others = this.#answers.get(question)?.filter((fact) => fact.uri !== uri) ?? [];
      if (others.length > 0) answers.set(question, others);
    }
    return answers.size > 0 ? answers : undefined;
  }

  #add(question: Question, fact: KnownRecord): void {
    const known = this.#answers.get(question);
    if (known) known.push(fact);
    else this.#answers.set(question, [fact]);
  }
}
