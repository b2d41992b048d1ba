import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';

const isOurs = (model: string): boolean => model.startsWith('api::');

/** The server refuses copies of CRM records (they would steal the lines of the original), so nobody is offered one. */
export const withoutDuplicate = (actions: DocumentActionComponent[]): DocumentActionComponent[] =>
  actions.map((action) => {
    if (action.type !== 'clone') return action;
    const hidden: DocumentActionComponent = (props) => {
      const description = action(props);
      return isOurs(props.model) ? null : description;
    };
    return Object.assign(hidden, { type: action.type, position: action.position });
  });
