import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,property,migrations,security,crash}/**/*.test.{ts,tsx}'],
    // Key derivation alone takes a third of a second; nothing here is judged by its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
