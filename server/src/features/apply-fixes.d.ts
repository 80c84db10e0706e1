/**
 * Applies fixes to a text.
 */
import type { Finding } from '../checks/finding.ts';
/**
 * Applies the preferred fix of each finding, in the order of the findings, all of its edits or none: one that touches
 * what an earlier one changed is left out, as is one that edits another file.
 */
export declare function applyFixes(text: string, findings: readonly Finding[]): {
    readonly text: string;
    readonly applied: number;
};
