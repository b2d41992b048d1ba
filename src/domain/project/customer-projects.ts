export type CustomerProjectLink = 'linked' | 'transaction';

export interface CustomerProject<Id> {
  readonly project: Id;
  /** `linked`: client or further account of the project. `transaction`: only schedules of it name the customer. */
  readonly link: CustomerProjectLink;
}

/**
 * The projects of a customer's page (PRJ-01, PRJ-05): those linked with it, then those where only transactions
 * with it exist, each once. Both lists may repeat ids; order is kept.
 */
export const customerProjects = <Id>(
  linked: readonly Id[],
  scheduled: readonly Id[]
): readonly CustomerProject<Id>[] => {
  const links = new Map<Id, CustomerProjectLink>();
  linked.forEach((project) => links.set(project, 'linked'));
  scheduled.filter((project) => !links.has(project)).forEach((project) => links.set(project, 'transaction'));
  return [...links].map(([project, link]) => ({ project, link }));
};
