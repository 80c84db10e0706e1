/** Exit statuses: nothing at or above `--fail-on`, something, or a command line, file or knowledge base that is bad. */
export const CLEAN = 0
export const FOUND = 1
export const BAD = 2
