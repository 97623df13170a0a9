/// How an environment lays out its rows.
struct Environment: Sendable {
  /// The delimiters around the table, if any.
  var left = ""
  var right = ""

  /// The table, before its rows are read.
  var table = Table()

  /// The most columns it may have.
  var most = Int.max

  /// What it takes after its name: the columns, their alignment in brackets,
  /// or the number of their pairs.
  var option: Option?

  enum Option { case columns, alignment, pairs }

  /// Whether its lines are numbered, if it is a whole formula in LaTeX.
  var areLinesNumbered: Bool?

  /// The environments, by their names.
  static let named: [String: Environment] = {
    var all: [String: Environment] = [:]
    let fences = [
      "": ("", ""), "p": ("(", ")"), "b": ("[", "]"), "B": ("{", "}"),
      "v": ("|", "|"), "V": ("‖", "‖"),
    ]
    for (prefix, (left, right)) in fences {
      all[prefix + "matrix"] = Environment(left: left, right: right)
      all[prefix + "matrix*"] = Environment(
        left: left, right: right, option: .alignment)
    }
    all["smallmatrix"] = Environment(table: Table(style: .script, gap: 0.5))
    all["array"] = Environment(option: .columns)
    let cases = Table(alignments: [.left])
    all["cases"] = Environment(left: "{", table: cases, most: 2)
    all["dcases"] = Environment(
      left: "{", table: Table(alignments: [.left], style: .display), most: 2)
    all["rcases"] = Environment(right: "}", table: cases, most: 2)

    let aligned = Table(
      alignments: [.right, .left], style: .display, isAligned: true)
    var alignedAt = aligned
    alignedAt.gap = 0
    let gathered = Table(style: .display)
    all["aligned"] = Environment(table: aligned)
    all["split"] = Environment(table: aligned, most: 2)
    all["alignedat"] = Environment(table: alignedAt, option: .pairs)
    all["gathered"] = Environment(table: gathered, most: 1)

    let equations = Table(
      alignments: [.right, .center, .left], style: .display, gap: 0.3)
    let whole = [
      "align": Environment(table: aligned),
      "flalign": Environment(table: aligned),
      "alignat": Environment(table: alignedAt, option: .pairs),
      "gather": Environment(table: gathered, most: 1),
      "equation": Environment(table: gathered, most: 1),
      "multline": Environment(table: gathered, most: 1),
      "eqnarray": Environment(table: equations, most: 3),
    ]
    for (name, environment) in whole {
      all[name] = environment
      all[name]?.areLinesNumbered = true
      all[name + "*"] = environment
      all[name + "*"]?.areLinesNumbered = false
    }
    return all
  }()

  /// Returns a table with the delimiters around it.
  func fence(_ table: Table) -> Atom {
    guard !(left.isEmpty && right.isEmpty) else { return Atom(.table(table)) }
    // A bar has no room of its own between it and the cells.
    let gap = ["|", "‖"].contains(left) ? [Item.space(1 / 6.0)] : []
    return Atom(
      .row(
        delimiter(left, .opening) + gap + [.atom(Atom(.table(table)))] + gap
          + delimiter(right, .closing)), .inner)
  }

  private func delimiter(_ text: String, _ kind: AtomClass) -> [Item] {
    text.isEmpty
      ? [] : [.atom(Atom(.symbol(Symbol(text: text, stretchy: true)), kind))]
  }
}
