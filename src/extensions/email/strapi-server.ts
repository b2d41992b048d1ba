import { needsRight } from '../../permissions/needs-right';

/** Sending any mail to anybody is for those who may set up the mail. */
export default (plugin: Parameters<typeof needsRight>[0]) =>
  needsRight(plugin, 'POST', '/', 'plugin::email.settings.read');
