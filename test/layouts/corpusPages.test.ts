import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { detectLayout } from "../../server/src/layouts/all.ts";
import { parseList } from "../../server/src/layouts/list/parse.ts";
import { pageGrammar } from "../../server/src/layouts/page/grammar.ts";
import { parsePage } from "../../server/src/layouts/page/parse.ts";
import { readValue } from "../../server/src/layouts/text/readValue.ts";
import { valueAt } from "../../server/src/study/path.ts";
import { sharedPath, unlessShared } from "../sharedFolder.ts";
import { textsOf } from "./textsOf.ts";

/** Real pages of listing sites, most of them cut off. What each shows is counted from its lines. */

const skip = { skip: unlessShared("corpus/pages") };

interface PageText {
  readonly file: string;
  readonly text: string;
  /** The lines that are not blank. */
  readonly lines: readonly string[];
}

function pagesOf(layout: "page" | "list", results = false): readonly PageText[] {
  const folder = sharedPath(`corpus/pages/${layout}`);
  const files = globSync("*.txt", { cwd: folder }).toSorted();
  return files
    .filter((file) => file.includes("-results") === results)
    .map((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      const lines = text.split("\n").map((line) => line.trim());
      return { file, text, lines: lines.filter((line) => line !== "") };
    });
}

/** The line behind a label that stands alone. */
function behind(lines: readonly string[], label: string): string | undefined {
  const at = lines.findIndex((line) => line.replace(/^- /, "") === label);
  return at < 0 ? undefined : lines[at + 1]?.replace(/^- /, "");
}

/** The lines between a heading and the next of the given ones. */
function between(
  lines: readonly string[],
  heading: string,
  ends: readonly string[],
): readonly string[] {
  const bare = lines.map((line) => line.replace(/^- /, ""));
  const at = bare.indexOf(heading);
  if (at < 0) return [];
  const end = bare.findIndex((line, i) => i > at && ends.includes(line));
  return bare.slice(at + 1, end < 0 ? undefined : end);
}

test("each page is detected as its layout; results pages are left alone", skip, () => {
  for (const layout of ["page", "list"] as const)
    for (const { file, text } of pagesOf(layout)) {
      assert.equal(detectLayout(text)?.id, layout, file);
      assert.equal(detectLayout(text.replaceAll("\n", "\r\n"))?.id, layout, file);
    }
  for (const { file, text } of pagesOf("page", true))
    assert.equal(detectLayout(text), undefined, file);
});

test("pages: nothing is left over but the line at which a page was cut off", skip, () => {
  for (const [layout, parse] of [
    ["page", parsePage],
    ["list", parseList],
  ] as const)
    for (const { file, text, lines } of pagesOf(layout)) {
      const left = textsOf(text, parse(text).unrecognised);
      assert.ok(
        left.length === 0 || (left.length === 1 && left[0] === lines.at(-1)),
        `${file}: ${left}`,
      );
    }
});

test("pages of the layout page: number, title, values, related trials", skip, () => {
  for (const { file, text, lines } of pagesOf("page")) {
    const { study, copy } = parsePage(text);
    const { identificationModule, designModule } = study.protocolSection;
    assert.ok(copy, file);
    assert.equal(identificationModule?.nctId, file.slice(0, 11), file);
    assert.equal(identificationModule?.briefTitle, lines[0], file);
    assert.ok(designModule?.studyType, file);
    assert.equal(
      study.hasResults === true,
      lines.some((line) => line.startsWith("Outcome measure")),
      file,
    );
    const related = between(lines, "Related Clinical Trials", ["Detailed Description"]);
    const numbers = related.filter((line) => /^NCT\d{8}$/.test(line));
    assert.deepEqual(
      (study.relatedTrials ?? []).flatMap(({ nctId }) => nctId ?? []),
      numbers,
      file,
    );
    const whole = related.includes("Detailed Description") || numbers.length === 5;
    if (whole)
      assert.ok(
        study.relatedTrials?.every(({ title }) => title),
        file,
      );
    assertLabelledValues(file, study, lines);
  }
});

/** In the fuller rendering a label stands above each value. */
function assertLabelledValues(file: string, study: object, lines: readonly string[]): void {
  for (const field of pageGrammar.groups.flatMap(({ fields }) => fields)) {
    const [label = ""] = field.labels;
    const shown = behind(lines, label);
    const isCut = lines.at(-1) === shown;
    if (shown === undefined || field.kind === "date" || field.kind === "line" || isCut) continue;
    assert.deepEqual(
      valueAt(study, field.path),
      readValue(field, shown)?.value,
      `${file}: ${label}`,
    );
  }
}

test("pages of the layout list: number, sponsor, lists, sites", skip, () => {
  for (const { file, text, lines } of pagesOf("list")) {
    const { study, copy } = parseList(text);
    const {
      identificationModule: id,
      sponsorCollaboratorsModule,
      statusModule,
    } = study.protocolSection;
    assert.ok(copy || !text.includes("Name"), file);
    const number = behind(lines, "Registration Number");
    const isNct = number?.startsWith("NCT");
    assert.equal(id?.nctId, isNct ? number : undefined, file);
    assert.deepEqual(
      id?.secondaryIdInfos,
      isNct ? undefined : [{ id: number, type: "REGISTRY" }],
      file,
    );
    assert.equal(
      sponsorCollaboratorsModule?.leadSponsor?.name,
      behind(lines, "Lead Sponsor"),
      file,
    );
    if (behind(lines, "Status") !== undefined) assert.ok(statusModule?.overallStatus, file);
    assertLists(file, lines, study.protocolSection);
    const stated = Number(/Locations \((\d+)\)/.exec(text)?.[1]);
    if (stated > 0) {
      assert.equal(study.locationCount, stated, file);
      assert.equal(study.protocolSection.contactsLocationsModule?.locations?.length, stated, file);
    }
  }
});

type Protocol = ReturnType<typeof parseList>["study"]["protocolSection"];

function assertLists(file: string, lines: readonly string[], protocol: Protocol): void {
  const { conditionsModule, armsInterventionsModule } = protocol;
  const ends = ["Conditions", "Interventions", "Registration Number"];
  const conditions = between(lines, "Conditions", ends);
  assert.deepEqual(conditionsModule?.conditions ?? [], conditions, file);
  const shown = between(lines, "Interventions", ends).join("");
  // Glued or one a line, each begins with its type.
  const types = shown.match(/(Drug|Biological|Device|Other|Procedure|Behavioral): /g) ?? [];
  assert.equal(armsInterventionsModule?.interventions?.length ?? 0, types.length, file);
  const names = (armsInterventionsModule?.interventions ?? []).map(
    ({ type, name }) => `${type}${name}`,
  );
  assert.ok(
    names.every((name) => !/undefined|: /.test(name)),
    `${file}: ${names}`,
  );
}
