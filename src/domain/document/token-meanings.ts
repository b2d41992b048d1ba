/** The languages that the catalogue of tokens is told in; English is in the catalogue itself. */
export const TOKEN_LANGUAGES = ['en', 'ko', 'pt-BR'] as const;
export type TokenLanguage = (typeof TOKEN_LANGUAGES)[number];

/** English meaning -> Korean, Portuguese. */
const MEANINGS: Readonly<Record<string, readonly [ko: string, pt: string]>> = {
  'Whole postal address, one line below the other': [
    '전체 주소(여러 줄)',
    'Endereço completo, uma linha abaixo da outra',
  ],
  'Street and house number': ['도로명과 건물 번호', 'Rua e número'],
  'Postal code': ['우편번호', 'CEP ou código postal'],
  City: ['도시', 'Cidade'],
  Country: ['국가', 'País'],
  'E-mail address': ['이메일 주소', 'Endereço de e-mail'],
  'Phone number': ['전화번호', 'Telefone'],
  Website: ['웹사이트', 'Site'],
  'Business registration number': ['사업자등록번호', 'Número de registro da empresa'],
  'VAT number': ['부가가치세 번호', 'Número de IVA'],
  'Amount without tax': ['공급가액(세전)', 'Valor sem imposto'],
  Tax: ['세액', 'Imposto'],
  'Amount with tax': ['합계(세금 포함)', 'Valor com imposto'],
  'Amount without tax, before the discount of the whole quote': [
    '전체 할인 전 공급가액',
    'Valor sem imposto, antes do desconto da cotação inteira',
  ],
  'Discount of the whole quote': ['견적 전체 할인액', 'Desconto da cotação inteira'],
  'Name of the paying customer': ['지불 고객 이름', 'Nome do cliente pagador'],
  'Share of the paying customer': ['지불 고객의 부담 비율', 'Parte do cliente pagador'],
  'This customer is the primary one of the quote': [
    '이 고객이 견적의 주 고객일 때',
    'Este cliente é o principal da cotação',
  ],
  'Number of the quote': ['견적 번호', 'Número da cotação'],
  'Revision of the quote': ['견적 차수', 'Revisão da cotação'],
  'Name of the quote': ['견적 이름', 'Nome da cotação'],
  Description: ['설명', 'Descrição'],
  Status: ['상태', 'Situação'],
  'Currency code': ['통화 코드', 'Código da moeda'],
  'Day on which the quote was made': ['견적 작성일', 'Dia em que a cotação foi feita'],
  'Last day on which the quote can be accepted': ['견적 유효 기한', 'Último dia para aceitar a cotação'],
  'Payment terms': ['지급 조건', 'Condições de pagamento'],
  'Further terms and notes': ['기타 조건과 비고', 'Outras condições e observações'],
  'Name of the price book': ['가격 목록 이름', 'Nome da tabela de preços'],
  'Person in charge': ['담당자', 'Responsável'],
  'E-mail address of the person in charge': ['담당자 이메일', 'E-mail do responsável'],
  'More than one customer pays': ['둘 이상의 고객이 지불할 때', 'Mais de um cliente paga'],
  'At least one line has a discount': ['할인된 항목이 있을 때', 'Pelo menos um item tem desconto'],
  'The whole quote has a discount': ['견적 전체에 할인이 있을 때', 'A cotação inteira tem desconto'],
  'Lines stand in groups': ['항목이 그룹으로 나뉠 때', 'Os itens estão em grupos'],
  'The customer can choose further lines': [
    '고객이 더 고를 수 있는 항목이 있을 때',
    'O cliente pode escolher outros itens',
  ],
  'At least one tax is charged': ['세금이 있을 때', 'Pelo menos um imposto é cobrado'],
  'The quote is a later revision than the first': [
    '두 번째 이후의 차수일 때',
    'A cotação não é a primeira revisão',
  ],
  'Position of the line': ['항목 순번', 'Posição do item'],
  'Type of the line: product, project or rounding': [
    '항목 종류: product, project, rounding',
    'Tipo do item: product, project ou rounding',
  ],
  'Name of what is sold': ['품목 이름', 'Nome do que é vendido'],
  Quantity: ['수량', 'Quantidade'],
  Unit: ['단위', 'Unidade'],
  'Price of one unit before discount': ['할인 전 단가', 'Preço unitário antes do desconto'],
  'Discount in percent, blank when there is none': [
    '할인율, 없으면 빈칸',
    'Desconto em porcentagem, vazio se não houver',
  ],
  'Tax rate in percent': ['세율(%)', 'Alíquota em porcentagem'],
  'Group that the line stands in': ['항목이 속한 그룹', 'Grupo em que o item está'],
  'The line has a discount': ['항목에 할인이 있을 때', 'O item tem desconto'],
  'More than one customer pays this line': [
    '이 항목을 둘 이상의 고객이 지불할 때',
    'Mais de um cliente paga este item',
  ],
  'Customers who pay this line': ['이 항목을 지불하는 고객', 'Clientes que pagam este item'],
  Name: ['이름', 'Nome'],
  Bank: ['은행', 'Banco'],
  'Bank account or IBAN': ['계좌번호 또는 IBAN', 'Conta bancária ou IBAN'],
  'BIC of the bank': ['은행 BIC', 'BIC do banco'],
  'Customer code': ['고객 코드', 'Código do cliente'],
  'Name of the project': ['프로젝트 이름', 'Nome do projeto'],
  'Contacts of the customer': ['고객의 연락처', 'Contatos do cliente'],
  'Job title': ['직함', 'Cargo'],
  'Lines of the quote': ['견적 항목', 'Itens da cotação'],
  'Groups of lines, in the order of their first lines': [
    '항목 그룹(첫 항목 순서)',
    'Grupos de itens, na ordem dos primeiros itens',
  ],
  'Name of the group, blank for lines without one': [
    '그룹 이름, 그룹이 없으면 빈칸',
    'Nome do grupo, vazio para itens sem grupo',
  ],
  'Lines of the group': ['그룹의 항목', 'Itens do grupo'],
  'Optional lines that are not chosen': ['선택하지 않은 선택 항목', 'Itens opcionais não escolhidos'],
  'Customers who pay the quote': ['견적을 지불하는 고객', 'Clientes que pagam a cotação'],
  'Name on the bill': ['청구서 수신인', 'Nome na fatura'],
  'Contact for the bill': ['청구 담당자', 'Contato para a fatura'],
  'Amount not to exceed, blank when there is none': [
    '한도액, 없으면 빈칸',
    'Valor máximo, vazio se não houver',
  ],
  'Taxes, one entry per rate': ['세율별 세금', 'Impostos, um por alíquota'],
  'Tax rate': ['세율', 'Alíquota'],
  'Amount that is taxed': ['과세 표준', 'Valor tributado'],
};

/** What a token means, in one of the languages of the catalogue; English where nobody has translated it. */
export const meaningIn = (language: TokenLanguage, meaning: string): string => {
  const [ko, pt] = MEANINGS[meaning] ?? [];
  const translated = { en: meaning, ko, 'pt-BR': pt };
  return translated[language] ?? meaning;
};

/** The language of the catalogue for a BCP-47 tag: `ko-KR` -> `ko`, `pt` -> `pt-BR`, what is not there -> `en`. */
export const tokenLanguage = (locale: string): TokenLanguage =>
  TOKEN_LANGUAGES.find((language) => language.split('-')[0] === locale.toLowerCase().split('-')[0]) ?? 'en';
