import { useScreenText } from '../../shared/screen-text';

export const useCustomerText = () => useScreenText('customers');
export type CustomerText = ReturnType<typeof useCustomerText>;
