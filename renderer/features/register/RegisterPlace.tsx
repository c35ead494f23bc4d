export function RegisterPlace() {
  return null;
}
