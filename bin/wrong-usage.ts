/** Thrown for wrong arguments on the command line. */
export class WrongUsage extends Error {}
