/** The words on the command line do not make a command. */
export class WrongUsage extends Error {}
