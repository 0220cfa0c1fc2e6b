import { createHash } from "node:crypto";
import { type Day, momentOf } from "@/lib/clock";
import { shapeId } from "@/lib/db/ids";

const SEED = "shengli-demo-v1:";

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/**
 * A uuid of version 7 from a day and what makes the row unique, so that every load gives a row the same id. Its clock
 * begins in 1970; what is older gets the first moment.
 */
export function idOf(day: Day, naturalKey: string): string {
  return shapeId(Math.max(0, momentOf(day).getTime()), digest(SEED + naturalKey));
}

/** Twelve bytes for a cipher, from what makes the row unique: the demo's cipher texts repeat too. */
export function ivOf(naturalKey: string): Buffer<ArrayBuffer> {
  return Buffer.from(digest(`${SEED}iv:${naturalKey}`).subarray(0, 12));
}

/**
 * Repeatable chance: xorshift64 keyed by a scope, so that what one table draws never shifts another (domain 8.2).
 * The 64 bits are two 32-bit halves because BigInt is thirty times slower.
 */
export class Random {
  private high: number;
  private low: number;

  constructor(scope: string) {
    const seed = digest(SEED + scope);
    this.high = seed.readUInt32BE(0);
    this.low = seed.readUInt32BE(4);
    if (this.high === 0 && this.low === 0) this.low = 1;
  }

  /** A number from 0 up to, not including, 1. */
  unit(): number {
    let { high, low } = this;
    [high, low] = [high ^ ((high << 13) | (low >>> 19)), low ^ (low << 13)];
    [high, low] = [high ^ (high >>> 7), low ^ ((low >>> 7) | (high << 25))];
    [high, low] = [high ^ ((high << 17) | (low >>> 15)), low ^ (low << 17)];
    this.high = high >>> 0;
    this.low = low >>> 0;
    return (this.high * 2 ** 21 + (this.low >>> 11)) / 2 ** 53;
  }

  /** A whole number from 0 up to, not including, `count`. */
  below(count: number): number {
    return Math.floor(this.unit() * count);
  }

  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number {
    return from + this.below(to - from + 1);
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** One of the list. @throws Error for an empty list. */
  pick<T>(list: readonly T[]): T {
    const picked = list[this.below(list.length)];
    if (picked === undefined) throw new Error("nothing to pick from");
    return picked;
  }

  /** A number around 0 with variance 1, between -3.5 and 3.5: the sum of four draws is close enough to a bell. */
  bell(): number {
    return (this.unit() + this.unit() + this.unit() + this.unit() - 2) * Math.sqrt(3);
  }

  /** A count around `mean` (Poisson). */
  poisson(mean: number): number {
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.unit(); product > limit; product *= this.unit()) count++;
    return count;
  }

  /** The list in another order. */
  shuffled<T>(list: readonly T[]): T[] {
    const mixed = [...list];
    for (let last = mixed.length - 1; last > 0; last--) {
      const other = this.below(last + 1);
      const held = mixed[last] as T;
      mixed[last] = mixed[other] as T;
      mixed[other] = held;
    }
    return mixed;
  }
}
