/**
 * SQL: who changed a record last and when (an instant in UTC), as `Deed`; null where the caller sees no such entry.
 * `record` is an expression for its document id, `condition` more of `h`.
 */
export const lastChangeOf = (record: string, condition = ''): string => `
(select json_build_object('at', to_char(h.at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', h.actor_name) from history_entries h
   where h.record_id = ${record} ${condition} order by h.at desc, h.id desc limit 1)`;
