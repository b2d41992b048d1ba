import { problemsOfAmount } from '../../../domain/money/amount-problems';
import { reasonsNotToSetByHand } from '../../../domain/opportunity/status';
import { reasonsCrmIsOff } from '../../../domain/project/crm-switch';
import { reasonsNotToSellIn } from '../../../domain/project/template';
import type { Problem } from '../../../domain/shared/problem';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { relatedRowAfter, relationChanges, valueAfter } from '../../../platform/write-gate/record-after';
import { before, type StoredRow, type Write } from '../../../platform/write-gate/write';

/** The related row when this write newly names it: what was in order once does not hinder later edits. */
const newlyNamed = async (write: Write, attribute: string): Promise<StoredRow | undefined> =>
  (await relationChanges(write, attribute)) ? relatedRowAfter(write, attribute) : undefined;

const reasonsOfProject = (project: StoredRow) => [
  ...reasonsCrmIsOff({ crmEnabled: project.crm_enabled === true }),
  ...reasonsNotToSellIn({ isTemplate: project.is_template === true }),
];

const problemsOfRelations = async (write: Write): Promise<Problem[]> => {
  const project = await newlyNamed(write, 'project');
  const account = await newlyNamed(write, 'account');
  const status = await newlyNamed(write, 'stage');
  return [
    ...(project ? reasonsOfProject(project) : []).map((reason) => ({ ...reason, path: 'project' })),
    ...(account?.is_active === false ? [{ code: 'account.inactive', path: 'account' }] : []),
    ...(status ? reasonsNotToSetByHand({ isWon: status.is_won === true }) : []),
  ];
};

/** OPP-01, OPP-04, OPP-14, PRJ-10, PRJ-17, ACC-20, domain.md 2: all that speaks against it at once. */
export const fitsItsProjectAndAccount = before(
  'api::opportunity.opportunity',
  ['create', 'update'],
  async (write) =>
    refuseFields([
      ...(await problemsOfRelations(write)),
      ...problemsOfAmount({
        amount: valueAfter<string | number>(write, 'value'),
        currency: valueAfter<string>(write, 'currency'),
        path: 'value',
      }),
    ])
);
