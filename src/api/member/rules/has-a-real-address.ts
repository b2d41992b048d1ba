import { EMAIL } from '../../../domain/shared/fields/email';
import { checkFields, type GivenFields } from '../../../domain/shared/fields/check-fields';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { filling } from '../../../platform/write-gate/write';

export const hasARealAddress = filling('api::member.member', ['create', 'update'], ({ data }) => {
  const { values, problems } = checkFields({ email: EMAIL }, data as GivenFields<'email'>, {
    country: undefined,
  });
  refuseFields(problems);
  return values;
});
