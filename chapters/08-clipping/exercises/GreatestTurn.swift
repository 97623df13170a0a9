// Exercise 8.1: As far as it turns
//
// Clipping by value turns a gradient of k elements by less than arccos(1/√k).
// Find the gradients that come near that bound: return one of `count`
// elements, finite and not zero, that clipping by value at `limit` turns to
// within 1/100 of a degree of it.
//
// Read “Three ways to clip” in chapters/08-clipping/chapter.md
// swift run exercises check 8.1

import Grading

/// Returns a gradient of `count` elements, all finite and none of them zero,
/// that clipping by value at `limit` turns nearly as far as it can.
func greatestTurn(count: Int, limit: Double) throws -> [Double] {
  throw Unsolved("8.1")
}
