import {
  fieldsAskedFor,
  type FieldToAskFor,
  missingFields,
} from '../../../domain/opportunity/mandatory-fields';
import { refuseFields } from '../../../platform/http/refuse-fields';
import {
  relatedIdAfter,
  relatedRowAfter,
  relationChanges,
  valueAfter,
} from '../../../platform/write-gate/record-after';
import { before, type Write } from '../../../platform/write-gate/write';

const RELATIONS: ReadonlySet<FieldToAskFor> = new Set(['manager', 'partner']);

const valueOf = (write: Write, field: FieldToAskFor): unknown =>
  RELATIONS.has(field) ? relatedIdAfter(write, field) : valueAfter(write, field);

/**
 * OPP-13: asked when an opportunity comes into a status, and of a field that is being emptied; what was missing
 * before does not hinder other edits.
 */
export const hasWhatItsStatusAsks = before(
  'api::opportunity.opportunity',
  ['create', 'update'],
  async (write) => {
    const status = await relatedRowAfter(write, 'stage');
    const isNew = await relationChanges(write, 'stage');
    const asked = fieldsAskedFor(status?.mandatory_fields).filter((field) => isNew || field in write.data);
    const values = await Promise.all(
      asked.map(async (field) => [field, await valueOf(write, field)] as const)
    );
    refuseFields(missingFields(asked, Object.fromEntries(values)));
  }
);
