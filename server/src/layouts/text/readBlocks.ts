import { readArmsAndInterventions } from "./arms/readArms.ts";
import type { Block } from "./block.ts";
import { readOtherElements } from "./otherElements.ts";
import { readBlock, readScalars } from "./readBlock.ts";
import type { RecordBuilder } from "./recordBuilder.ts";

/**
 * Reads all blocks of a record. Labelled elements come first, wherever they stand, so that what has
 * no label is taken only for what is still missing.
 */
export function readBlocks(
  blocks: readonly Block[],
  builder: RecordBuilder,
  isCopy: boolean,
): void {
  const arms = blocks.find(({ group }) => group.id === "armGroups");
  const interventions = blocks.find(({ group }) => group.id === "interventions");
  for (const block of blocks) readScalars(block, builder);
  for (const block of blocks)
    if (block !== arms && block !== interventions) readBlock(block, builder);
  readArmsAndInterventions(arms, interventions, builder, isCopy);
  // They name items by their place in a list, which must be there.
  for (const block of blocks)
    if (block.group.id === "otherElements") readOtherElements(block, builder);
}
