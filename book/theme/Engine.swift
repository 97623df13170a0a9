// The door between a page and the figures that move. The doc tool compiles
// this file to WebAssembly and links it with the explorers of all chapters.
//
// A page calls `select` first, then `set` for each control and then one of the
// others, each of which returns the place of a result: its length in bytes, as
// 32 bits, and then the bytes. Nothing is kept from one call to the next: the
// page puts the memory back to what it was before.

import Plotting

/// The explorer of this number, from the list that the doc tool makes.
@_silgen_name("engine.explorer")
private func registered(_ number: Int) -> Explorer

/// The explorer that has been selected, and where its controls stand.
nonisolated(unsafe) private var selected = 0
nonisolated(unsafe) private var stops: [Int] = []

/// The values that the controls of the selected explorer stand at.
///
/// Where it starts, a control has the very value that the printed figure was
/// drawn with: the stop there may be off by a rounding, which a descent along a
/// cliff makes visible.
private func values(of explorer: Explorer) -> [Double] {
  zip(explorer.controls, stops).map { control, stop in
    stop == control.stop(nearest: control.value)
      ? control.value : control.value(atStop: stop)
  }
}

/// Chooses the explorer that all that follows is about, and puts its controls
/// where they start.
@_expose(wasm, "select")
@_cdecl("select")
public func select(_ number: Int32) {
  selected = Int(number)
  stops = registered(selected).controls.map { $0.stop(nearest: $0.value) }
}

/// Moves a control to a stop.
@_expose(wasm, "set")
@_cdecl("set")
public func set(_ control: Int32, _ stop: Int32) {
  stops[Int(control)] = Int(stop)
}

/// The title and the controls, as JSON.
@_expose(wasm, "describe")
@_cdecl("describe")
public func describe() -> UnsafeMutableRawPointer {
  let explorer = registered(selected)
  let controls = zip(explorer.controls, stops).map { control, stop in
    var fields = [
      "\"name\":" + json(control.name), "\"label\":" + json(control.label),
      "\"stops\":\(control.stops)", "\"stop\":\(stop)",
      "\"texts\":"
        + json(
          (0..<control.stops).map {
            control.text(of: control.value(atStop: $0))
          }),
    ]
    if let played = explorer.played,
      played.utf8.elementsEqual(control.name.utf8)
    {
      fields.append("\"isPlayed\":true")
    }
    if case .choice(let options) = control.kind {
      fields.append("\"options\":" + json(options))
    }
    return "{" + joined(fields) + "}"
  }
  return passed(
    "{\"title\":" + json(explorer.title) + ",\"controls\":["
      + joined(controls) + "]}")
}

/// The chart and what it says, as JSON; with its data as a table and in words
/// if the chart is to stay, which is when `size` is 0.
///
/// While the reader moves a control, only the drawing in sight is asked for: 1
/// is the one for a page with room, 2 the narrow one.
@_expose(wasm, "draw")
@_cdecl("draw")
public func draw(_ id: Int32, _ size: Int32) -> UnsafeMutableRawPointer {
  let explorer = registered(selected)
  let chart = explorer.draw(values(of: explorer))
  let svg = chart.svg(
    id: "explorer-\(id)", size: size == 1 ? .wide : size == 2 ? .narrow : nil)
  var fields = ["\"svg\":" + json(svg), "\"summary\":" + json(chart.summary)]
  if size == 0 {
    let table = chart.table
    fields += [
      "\"description\":" + json(chart.description),
      "\"columns\":" + json(table.columns),
      "\"rows\":[" + joined(table.rows.map { json($0) }) + "]",
    ]
  }
  return passed("{" + joined(fields) + "}")
}

/// Computes what does not depend on the controls, so that it need not be
/// computed again: the page keeps the memory as it is afterwards.
@_expose(wasm, "prepare")
@_cdecl("prepare")
public func prepare() -> UnsafeMutableRawPointer {
  let explorer = registered(selected)
  return passed(json(explorer.draw(values(of: explorer)).summary))
}

/// The numbers that the chart shows, as 64-bit floating point.
@_expose(wasm, "numbers")
@_cdecl("numbers")
public func numbers() -> UnsafeMutableRawPointer {
  let explorer = registered(selected)
  return passed(
    explorer.draw(values(of: explorer)).numbers.flatMap { number in
      (0..<8).map { UInt8(truncatingIfNeeded: number.bitPattern >> (8 * $0)) }
    })
}

private func passed(_ text: String) -> UnsafeMutableRawPointer {
  passed(Array(text.utf8))
}

/// Copies a result to where the page finds it.
private func passed(_ bytes: [UInt8]) -> UnsafeMutableRawPointer {
  let place = UnsafeMutableRawPointer.allocate(
    byteCount: 4 + bytes.count, alignment: 8)
  place.storeBytes(of: UInt32(bytes.count).littleEndian, as: UInt32.self)
  for (offset, byte) in bytes.enumerated() {
    place.storeBytes(of: byte, toByteOffset: 4 + offset, as: UInt8.self)
  }
  return place
}

private func joined(_ parts: [String]) -> String {
  var text = ""
  for (index, part) in parts.enumerated() {
    text += index == 0 ? part : "," + part
  }
  return text
}

private func json(_ texts: [String]) -> String {
  "[" + joined(texts.map { json($0) }) + "]"
}

/// Returns `text` as a JSON string.
private func json(_ text: String) -> String {
  var bytes = [UInt8(ascii: "\"")]
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes += [UInt8(ascii: "\\"), byte]
    case 0..<0x20:
      let digits = Array("0123456789abcdef".utf8)
      bytes += Array("\\u00".utf8)
      bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    default: bytes.append(byte)
    }
  }
  bytes.append(UInt8(ascii: "\""))
  return String(decoding: bytes, as: UTF8.self)
}
