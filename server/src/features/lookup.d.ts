import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Instrument, Milestone, Observation, Series, SourceWords } from '../knowledge/model.ts';
/** A fact that was found. */
export type Fact = {
    readonly kind: 'figure';
    readonly series: Series;
    readonly observation: Observation;
} | {
    readonly kind: 'milestone';
    readonly milestone: Milestone;
} | {
    readonly kind: 'quote';
    readonly words: SourceWords;
} | {
    readonly kind: 'instrument';
    readonly instrument: Instrument;
};
/** Finds the facts of a knowledge base by words. */
export interface Lookup {
    /** At most `most` facts, the best first; none where no word matches. */
    readonly find: (query: string, most?: number) => readonly Fact[];
}
/** Indexes a knowledge base. An alias that the query names counts as the thing itself: `turnover` finds revenue. */
export declare function buildLookup(knowledge: Knowledge): Lookup;
