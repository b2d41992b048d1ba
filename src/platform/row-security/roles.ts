/** The role that serves requests: it owns nothing and row-level security applies to it. */
export const APP_ROLE = 'crm_app';
