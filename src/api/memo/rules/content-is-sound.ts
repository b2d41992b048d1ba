import { excerptOf, problemOfContent } from '../../../domain/memo/rich-text';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { filling } from '../../../platform/write-gate/write';

/** Judged before it is stored (robustness IN-09); the excerpt is what lists and searches know of it. */
export const contentIsSound = filling('api::memo.memo', ['create', 'update'], ({ data }) => {
  if (data.content === undefined) return {};
  const problem = problemOfContent(data.content);
  if (problem) refuseFields([problem]);
  return { excerpt: excerptOf(data.content as readonly unknown[]) };
});
