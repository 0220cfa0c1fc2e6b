/** The address of the log form: that of a new activity, or that of one that is recorded (a record's leads on to its change). */
export function formPath(station: string, activityId: string | null): string {
  return `/desk/${station}/activities/${activityId ? `${activityId}/record` : "new"}`;
}
