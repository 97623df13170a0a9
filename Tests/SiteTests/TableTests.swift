import Testing

@testable import Site

@Suite struct TableTests {
  @Test func aCornerWithoutAWordIsNoHeading() {
    let table = Fragment.table(
      label: "T", columns: ["", "a"], rows: [["", "1"]], numeric: [1])
    #expect(
      table.contains(
        "<tr><td><th scope=\"col\" class=\"numeric\">a</thead>"))
  }

  private func table(_ numeric: Set<Int>) -> String {
    Fragment.table(
      label: "T", columns: ["a", "b"], rows: [["1", "2"], ["3", ""]],
      numeric: numeric)
  }

  @Test func aTableOfNumbersSaysSoOnce() {
    #expect(
      table([0, 1]).contains(
        """
        <table class="numeric">
        <thead><tr><th scope="col">a<th scope="col">b</thead>
        <tbody>
        <tr><td>1<td>2
        <tr><td>3<td>
        </tbody>
        """))
  }

  @Test func aTableOfTextAndNumbersMarksItsCells() {
    let table = table([1])
    #expect(
      table.contains("<th scope=\"col\">a<th scope=\"col\" class=\"numeric\">b")
    )
    #expect(table.contains("<table>"))
    #expect(table.contains("<tr><td>1<td class=\"numeric\">2\n"))
  }
}
