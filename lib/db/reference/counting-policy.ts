/** CountingPolicy v1 (domain 1.4). */
export const countingPolicyRows = [
  {
    version: 1,
    effectiveFrom: "2007-07-01",
    text: "人次＝确认的服务记录数：一名志愿者在一个服务队的一次服务中计 1 人次。按天计的值守，一名志愿者同一天的各遍合计 1 人次。参加组织生活、听课的学员、观众、受助老人、提出诉求的居民不计入。记录归举办的服务社；锁定后的更正用冲正，不改原记录。",
    textEn:
      "Person-times are confirmed service records: one volunteer in one session of one unit counts once. For duties counted by the day, all rounds of one volunteer on one day count once. Not counted: attending Party life, pupils, audience, care recipients, residents with a request. A record belongs to the hosting station; after a month is locked it is corrected by a reversal, never by an edit.",
  },
];
