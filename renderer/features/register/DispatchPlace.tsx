export function DispatchPlace() {
  return null;
}
