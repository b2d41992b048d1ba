interface Permission {
  readonly action: string;
  readonly subject: string;
}

/** Settings are for those who may change the type. */
export const mayChange = (type: string): Permission[] => [
  { action: 'plugin::content-manager.explorer.update', subject: `api::${type}.${type}` },
];
