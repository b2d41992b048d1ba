import { needsRight } from '../../permissions/needs-right';

/** Language settings hold for everybody: they are for those who may change languages. */
export default (plugin: Parameters<typeof needsRight>[0]) =>
  needsRight(plugin, 'PUT', '/settings', 'plugin::i18n.locale.update');
