export default {
  config: { locales: ['ko', 'pt-BR'], tutorials: false, notifications: { releases: false } },
};
