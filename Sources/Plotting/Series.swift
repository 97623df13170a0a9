/// The marks of one name, which share a colour and an entry in the legend.
struct Series {
  /// The name in the legend.
  let name: String

  /// What its marks are drawn with.
  var ink: Ink

  /// How its marks are drawn.
  var kinds: [Mark.Kind]

  /// Its place among those that are lines, which decides how it is dashed.
  var linePlace = 0

  /// Whether theory and measurement of the same name lie side by side.
  var hasTwin: Bool {
    kinds.contains(.theory) && kinds.contains { $0 != .theory && $0 != .band }
  }

  /// Returns the series of `marks`, in the order of their first mark.
  static func all(in marks: [Mark]) -> [Series] {
    var series: [Series] = []
    var chosen: [Int?] = []
    for mark in marks where !mark.isAnnotation && mark.kind != .heatMap {
      if let i = series.firstIndex(where: { isSame($0.name, mark.name) }) {
        series[i].kinds.append(mark.kind)
        chosen[i] = chosen[i] ?? mark.color
      } else {
        series.append(
          Series(name: mark.name, ink: .neutral, kinds: [mark.kind]))
        chosen.append(mark.color)
      }
    }
    // A single line of theory beside measurements of other names is drawn in
    // the colour of the text: it belongs to all of them.
    let lonely = series.indices.filter { i in
      series[i].kinds.allSatisfy { $0 == .theory } && chosen[i] == nil
    }
    let neutral = lonely.count == 1 && series.count > 1 ? lonely.first : nil
    var next = 0
    for i in series.indices where i != neutral {
      series[i].ink = .slot(chosen[i] ?? next)
      next += 1
    }
    var lines = 0
    for i in series.indices where series[i].kinds.contains(.line) {
      series[i].linePlace = lines
      lines += 1
    }
    return series
  }
}

extension [Series] {
  /// Returns what `mark` is drawn with.
  func ink(of mark: Mark) -> Ink {
    first { isSame($0.name, mark.name) }?.ink ?? .neutral
  }

  /// Returns the dashes of a line that has no label at its end; the first of a
  /// chart has none.
  func dashes(of mark: Mark) -> String? {
    Glyphs.dashes(first { isSame($0.name, mark.name) }?.linePlace ?? 0)
  }

  /// Returns the place of `mark` among the series that have such a mark, and
  /// their number: bars stand side by side.
  func place(of mark: Mark) -> (index: Int, count: Int) {
    let peers = filter { $0.kinds.contains(mark.kind) }
    let index = peers.firstIndex { isSame($0.name, mark.name) } ?? 0
    return (index, peers.count)
  }
}
