export function RulesPlace() {
  return null;
}
