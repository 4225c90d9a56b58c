export function TaskBoardTab() {
  return null;
}
