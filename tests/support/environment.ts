/** The first administrator of every CRM that tests boot. */
export const ADMIN = { email: 'admin@crm.example', password: 'Admin-of-tests-1' };

/** Of everybody else. */
export const PASSWORD = 'Password-of-tests-1';

export const ENVIRONMENT: Readonly<Record<string, string>> = {
  NODE_ENV: 'test',
  TZ: 'UTC',
  APP_KEYS: 'test-key-one,test-key-two',
  API_TOKEN_SALT: 'test-api-token-salt',
  ADMIN_JWT_SECRET: 'test-admin-jwt-secret',
  TRANSFER_TOKEN_SALT: 'test-transfer-salt',
  JWT_SECRET: 'test-jwt-secret',
  ENCRYPTION_KEY: 'test-encryption-key-of-32-letters',
  ADMIN_EMAIL: ADMIN.email,
  ADMIN_PASSWORD: ADMIN.password,
  ADMIN_RATE_LIMIT: 'false',
  STRAPI_TELEMETRY_DISABLED: 'true',
  LOG_LEVEL: 'error',
};
