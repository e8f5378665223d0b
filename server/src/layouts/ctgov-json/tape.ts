/**
 * The places of all values in a JSON text, in the order of the text. Each value and each property
 * name is one node, given by its number; a container's nodes follow it. Offsets are those of the
 * document.
 */
export class Tape {
  readonly text: string;
  #start: Int32Array;
  #end: Int32Array;
  /** The node that follows a node with all that is in it. */
  #next: Int32Array;
  #count = 0;

  constructor(text: string, expected: number) {
    this.text = text;
    const capacity = Math.max(16, expected);
    this.#start = new Int32Array(capacity);
    this.#end = new Int32Array(capacity);
    this.#next = new Int32Array(capacity);
  }

  get count(): number {
    return this.#count;
  }

  add(start: number, end: number): number {
    const node = this.#count++;
    if (node >= this.#start.length) this.#grow();
    this.#start[node] = start;
    this.#end[node] = end;
    this.#next[node] = node + 1;
    return node;
  }

  close(node: number, end: number): void {
    this.#end[node] = end;
    this.#next[node] = this.#count;
  }

  /** Takes back the node that was added last. */
  dropLast(): void {
    this.#count--;
  }

  start(node: number): number {
    return this.#start[node] ?? 0;
  }

  /** Exclusive. */
  end(node: number): number {
    return this.#end[node] ?? 0;
  }

  kind(node: number): "object" | "list" | "text" | "other" {
    switch (this.text.charCodeAt(this.start(node))) {
      case 0x7b:
        return "object";
      case 0x5b:
        return "list";
      case 0x22:
        return this.end(node) > this.start(node) ? "text" : "other";
      default:
        return "other";
    }
  }

  /** The items of a list, or the names and values of an object by turns. */
  *inside(node: number): Iterable<number> {
    const end = this.#next[node] ?? 0;
    for (let child = node + 1; child < end; child = this.#next[child] ?? end) yield child;
  }

  #grow(): void {
    const capacity = this.#start.length * 2;
    this.#start = grown(this.#start, capacity);
    this.#end = grown(this.#end, capacity);
    this.#next = grown(this.#next, capacity);
  }
}

function grown(array: Int32Array, capacity: number): Int32Array {
  const larger = new Int32Array(capacity);
  larger.set(array);
  return larger;
}
