/** The account of every test; nobody else has it. */
export const APPID = 'test_app_0001';
export const APP_SECRET = 'test_secret_with_no_value_0001';
export const SHOP = 'test-shop-a';
