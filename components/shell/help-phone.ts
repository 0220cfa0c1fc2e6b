/**
 * The number that pages without a station (sign-in, "not found", failures) tell people to ring: HELP_PHONE, for
 * example the management centre's. Undefined where it is not set; the pages then leave the sentence out. Server only.
 */
export function helpPhone(): string | undefined {
  return process.env.HELP_PHONE || undefined;
}
