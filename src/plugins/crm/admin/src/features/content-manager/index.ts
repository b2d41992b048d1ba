export { contentTypeTexts } from './content-type-texts';
export { translateHelp } from './translate-help';
