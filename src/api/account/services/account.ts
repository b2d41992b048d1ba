import { factories } from '@strapi/strapi';
import { withStrapi } from '../../../platform/commands/with-strapi';
import { breakdown } from '../commands/breakdown';
import { addFavourite, removeFavourite } from '../commands/favourites';
import { addToGroup, removeFromGroup } from '../commands/groups';
import { map } from '../commands/map';
import { overview } from '../commands/overview';
import { projects } from '../commands/projects';
import { register } from '../commands/register';
import { relate, unrelate } from '../commands/relate';
import { addEmployee, addToProject, registerProject } from '../commands/related-records';
import { search } from '../commands/search';
import { timeline } from '../commands/timeline';
import { validate } from '../commands/validate';
import { payer, payers } from '../questions/payers';

const COMMANDS = {
  breakdown,
  ...{ search, validate, register, overview, timeline, map, projects, registerProject, addToProject },
  ...{ addEmployee, addToGroup, removeFromGroup, relate, unrelate, addFavourite, removeFavourite },
  ...{ payer, payers },
};

export default factories.createCoreService('api::account.account', ({ strapi }) =>
  withStrapi(strapi, COMMANDS)
);
