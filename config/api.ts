/** Unknown query and body keys are refused with 400: a misspelt filter must never mean "no filter". */
export default {
  rest: { defaultLimit: 25, maxLimit: 100, withCount: true, strictParams: true },
  documents: { strictParams: true, strictRelations: true },
};
