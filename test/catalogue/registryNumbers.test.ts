import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import {
  findNctNumbers,
  findRegistryNumbers,
  numberSchemeById,
  numberSchemes,
} from "../../server/src/catalogue/registryNumbers.ts";
import { readShared, unlessShared } from "../sharedFolder.ts";

/** The numbers in a text as `text`, or `text>canonical` where that differs. */
function nct(text: string): string[] {
  return findNctNumbers(text).map(({ index, length, text: found, canonical }) => {
    assert.equal(text.slice(index, index + length), found);
    return canonical === found ? found : `${found}>${canonical ?? ""}`;
  });
}

test("NCT numbers are found, malformed ones too", () => {
  const table: { readonly [text: string]: readonly string[] } = {
    NCT01763086: ["NCT01763086"],
    "NCT ID: NCT01763086": ["NCT01763086"],
    "see NCT01763099, NCT02083718.": ["NCT01763099", "NCT02083718"],
    "(NCT NCT01881828)": ["NCT01881828"],
    "NCT 01763086": ["NCT 01763086>NCT01763086"],
    nct01763086: ["nct01763086>NCT01763086"],
    "nct#00379470": ["nct#00379470>NCT00379470"],
    "NCT:01763086": ["NCT:01763086>NCT01763086"],
    "NCT: 01763086": ["NCT: 01763086>NCT01763086"],
    "NCT-01763086": ["NCT-01763086>NCT01763086"],
    "NCT\u00a001763086": ["NCT\u00a001763086>NCT01763086"],
    "NCT 0176 3086": ["NCT 0176 3086>NCT01763086"],
    "NCT01 763 086": ["NCT01 763 086>NCT01763086"],
    NCT0176309: ["NCT0176309>"],
    NCT017630866: ["NCT017630866>"],
    "NCT 1763086": ["NCT 1763086>"],
    "NCT0176309 in 2013": ["NCT0176309>"],
    NCT93123458: ["NCT93123458"],
    NCT1: ["NCT1>"],
    "trials/NCT01763086_v2.pdf": ["NCT01763086"],
    試験NCT01763086を: ["NCT01763086"],
    NCT01763086NCT01763099: ["NCT01763086", "NCT01763099"],
    "😀 NCT01763086": ["NCT01763086"],
  };
  for (const [text, found] of Object.entries(table)) assert.deepEqual(nct(text), found, text);
});

test("what is no NCT number is left alone", () => {
  const none = ["NCT", "NCT ID:", "NCT number", "XXNCT04093297", "1NCT04093297", "éNCT04093297"];
  const words = ["NCT01763086x", "function 01763086", "sanctioned", "NCT\n01763086"];
  const others = ["NCT 2020", "NCT-2013-0185", "NCT 5 patients", "NCTXXXXXXXX", "NCT0XXXXXXX"];
  for (const text of [...none, ...words, ...others, "NCT0176308612345", ""]) {
    assert.deepEqual(nct(text), [], text);
  }
});

test("a well-formed number is found in any surroundings of marks and spaces", () => {
  const digits = fc.stringMatching(/^\d{8}$/);
  const around = fc.stringMatching(/^[ \n.,;()"'*#:/-]{0,5}$/);
  fc.assert(
    fc.property(digits, around, around, (number, before, after) => {
      const text = `${before}NCT${number}${after}`;
      assert.deepEqual(findNctNumbers(text), [
        {
          index: before.length,
          length: 11,
          text: `NCT${number}`,
          canonical: `NCT${number}`,
        },
      ]);
    }),
  );
});

test("findings lie in the text, in order, and say what they found", () => {
  const pieces = fc.constantFrom("NCT", "nct", "0", "1", "12345678", " ", "-", "#", "x", "é", "\n");
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      let end = 0;
      for (const { index, length, text: found, canonical } of findNctNumbers(text)) {
        assert.ok(index >= end && index + length <= text.length);
        assert.equal(text.slice(index, index + length), found);
        assert.match(found, /\d/);
        if (canonical !== undefined) {
          assert.match(canonical, /^NCT\d{8}$/);
          assert.equal(found.replace(/\D/g, ""), canonical.slice(3));
        }
        end = index + length;
      }
    }),
  );
});

test("each scheme reads its own numbers in tolerant writing", () => {
  const table: [id: string, written: string, canonical: string][] = [
    ["eudract", "EudraCT: 2004-002714-11", "2004-002714-11"],
    ["eudract", "2020-001934-37-ES", "2020-001934-37"],
    ["eudract", "EUCTR2015-002540-13-HU", "2015-002540-13"],
    ["eudract", "EudraCT 200400271411", "2004-002714-11"],
    ["euct", "2022-502578-18-00", "2022-502578-18-00"],
    ["euct", "2023-505976-31", "2023-505976-31"],
    ["isrctn", "ISRCTN-95931417", "ISRCTN95931417"],
    ["isrctn", "isrctn 95931417", "ISRCTN95931417"],
    ["drks", "DRKS 00005115", "DRKS00005115"],
    ["ntr", "NTR 1912", "NTR1912"],
    ["ntr", "NL9229", "NL9229"],
    ["ntr", "NL-OMON28510", "NL-OMON28510"],
    ["actrn", "ANZCTR 12605000001695", "ACTRN12605000001695"],
    ["chictr", "chictr-2400080001", "ChiCTR2400080001"],
    ["chictr", "ChiCTR-TRC-08000095", "ChiCTR-TRC-08000095"],
    ["jrct", "JRCTs031180001", "jRCTs031180001"],
    ["umin", "UMIN 000012045", "UMIN000012045"],
    ["japiccti", "JapicCTI 080001", "JapicCTI-080001"],
    ["jmaiia", "JMA-IIA00123", "JMA-IIA00123"],
    ["ctri", "CTRI-2020-12-029475", "CTRI/2020/12/029475"],
    ["irct", "IRCT2013050813267N1", "IRCT2013050813267N1"],
    ["kct", "KCT 0001234", "KCT0001234"],
    ["slctr", "SLCTR-2019-012", "SLCTR/2019/012"],
    ["tctr", "TCTR20200404004", "TCTR20200404004"],
    ["lbctr", "LBCTR2019020199", "LBCTR2019020199"],
    ["pactr", "PACTR 201205000384379", "PACTR201205000384379"],
    ["rebec", "RBR 6BCNBPQ", "RBR-6bcnbpq"],
    ["rpcec", "RPCEC00000309", "RPCEC00000309"],
    ["repec", "PER-106-20", "PER-106-20"],
    ["utn", "U1111\u20111316\u20113012", "U1111-1316-3012"],
    ["nih-grant", "R01 CA123456", "R01CA123456"],
    ["nih-grant", "5U01HL108736-03", "5U01HL108736-03"],
    ["pmid", "PMID: 33339830", "33339830"],
    ["doi", "10.1111/j.1537-2995.2011.03400.x", "10.1111/j.1537-2995.2011.03400.x"],
  ];
  for (const [id, written, canonical] of table) {
    const scheme = numberSchemeById(id);
    assert.ok(scheme !== undefined, id);
    assert.match(canonical, scheme.canonical);
    assert.equal(scheme.normalise(written), canonical);
    assert.equal(scheme.normalise(canonical), canonical);
    const [found, ...more] = findRegistryNumbers(`Also known as ${written}.`);
    assert.deepEqual(more, []);
    assert.equal(found?.scheme.id, id, written);
    assert.equal(found?.text, written);
    assert.equal(found?.canonical, canonical);
  }
});

test("numbers of other things are no registry numbers", () => {
  const texts = [
    "200400600800",
    "NL26560.042.09",
    "nl-2012-302759",
    "per 100 000",
    "per842 (82",
    "U123",
    "ZINC000052955",
    "DRKS5115",
    "NSCLC-202005",
    "2013-01-31 to 2016-01-31",
    "phone 123-456-7890",
  ];
  for (const text of texts) assert.deepEqual(findRegistryNumbers(text), [], text);
});

test("of overlapping numbers the first one stays", () => {
  const ids = (text: string) => findRegistryNumbers(text).map(({ scheme }) => scheme.id);
  assert.deepEqual(ids("doi:10.1000/NCT01763086, NCT01763099"), ["doi", "nct"]);
  assert.deepEqual(ids("NCT01763086 ISRCTN78805636 2004-002714-11"), ["nct", "isrctn", "eudract"]);
});

test("records have a page where the issuer gives them one", () => {
  const url = (id: string, number: string) => numberSchemeById(id)?.recordUrl(number);
  assert.match(url("nct", "NCT01763086") ?? "", /\/study\/NCT01763086$/);
  assert.match(url("isrctn", "ISRCTN78805636") ?? "", /\/ISRCTN78805636$/);
  assert.match(url("doi", "10.1000/a<b#c") ?? "", /\/10\.1000\/a%3Cb%23c$/);
  assert.equal(url("utn", "U1111-1316-3012"), undefined);
  for (const { recordUrl } of numberSchemes) {
    const address = recordUrl("X1");
    if (address !== undefined) assert.ok(URL.canParse(address) && address.startsWith("https://"));
  }
});

test("finders repeat nothing without a bound", () => {
  for (const { id, finder } of numberSchemes) {
    assert.ok(finder.global, id);
    const outside = finder.source.replace(/\[(?:\\.|[^\]])*\]/g, "[]");
    assert.doesNotMatch(outside, /[^\\][*+]|\{\d+,\}/, id);
  }
});

test("any text is searched without error", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      findRegistryNumbers(text);
      for (const scheme of numberSchemes) scheme.normalise(text);
    }),
  );
});

interface ReferenceScheme {
  readonly id: string;
  readonly registry: string;
  readonly canonicalRegex: string;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const reference = "reference/registry-ids.json";

test("schemes agree with the reference", { skip: unlessShared(reference) }, () => {
  const theirs = readShared<ReferenceScheme[]>(reference);
  assert.deepEqual(
    numberSchemes.map(({ id }) => id).toSorted(),
    theirs.map(({ id }) => id).toSorted(),
  );
  for (const { id, registry, canonicalRegex, examples, counterExamples } of theirs) {
    const scheme = numberSchemeById(id);
    assert.equal(scheme?.registry, registry);
    assert.equal(scheme.canonical.source, new RegExp(canonicalRegex).source, id);
    for (const example of examples) {
      assert.match(example, scheme.canonical);
      assert.match(scheme.normalise(example) ?? "", scheme.canonical);
      const text = id === "pmid" ? `PMID ${example}` : example;
      assert.deepEqual(
        [...text.matchAll(scheme.finder)].map(([found]) => found),
        [text],
      );
    }
    for (const example of counterExamples) assert.doesNotMatch(example, scheme.canonical);
  }
});
