/** The role that serves requests: it owns nothing and row-level security applies to it. */
export const APP_ROLE = 'crm_app';

/**
 * The role of plain reads by people with a restricted view: it may only select, and its policies name the rows they see,
 * so that PostgreSQL finds them by index. Whoever asks sees the same rows as in the other role.
 */
export const VIEWER_ROLE = 'crm_viewer';

export const REQUEST_ROLES = [APP_ROLE, VIEWER_ROLE] as const;
