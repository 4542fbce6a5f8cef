/** Something could not be looked through, so that nothing is known of it: neither sound nor broken. */
export class CouldNotCheck extends Error {}
