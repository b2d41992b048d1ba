export { axe } from './axe';
export { callerAs, program, type Caller } from './callers';
export { goTo, loginOf, type Look } from './open';
export { EVERYBODY, PEOPLE, type Person } from './people';
export { requestsOf, type Requests } from './requests';
export { story, type Scene } from './story';
export { idOf } from './find';
export { median, paintsOf } from './paints';
export { type Language, type Words, wordsIn } from './words';
