//! Where a code lies in a picture: between four corners, however it is turned and held.

/// The corners, one after the other, in pixels of the whole picture.
#[derive(Debug, Clone)]
pub(super) struct Place([(f64, f64); 4]);

impl Place {
    /// Between these corners of a picture that is so many times as large as the whole one.
    pub fn of(corners: [(i32, i32); 4], scale: f64) -> Self {
        Self(corners.map(|(x, y)| (f64::from(x) / scale, f64::from(y) / scale)))
    }

    fn middle(&self) -> (f64, f64) {
        let sum = self.0.iter().fold((0.0, 0.0), |sum, corner| (sum.0 + corner.0, sum.1 + corner.1));
        (sum.0 / 4.0, sum.1 / 4.0)
    }

    /// Whether the middle of one lies in the other.
    pub fn is_about(&self, other: &Self) -> bool {
        self.holds(other.middle()) || other.holds(self.middle())
    }

    /// Whether all of its sides have the point on the same hand.
    fn holds(&self, (x, y): (f64, f64)) -> bool {
        let ends = self.0.iter().zip(self.0.iter().cycle().skip(1));
        let hands = ends.map(|(from, to)| (to.0 - from.0) * (y - from.1) - (to.1 - from.1) * (x - from.0));
        let (mut left, mut right) = (false, false);
        hands.for_each(|hand| {
            left |= hand > 0.0;
            right |= hand < 0.0;
        });
        left != right
    }

    /// From where to where it goes, each way.
    fn span(&self, way: fn(&(f64, f64)) -> f64) -> (f64, f64) {
        let along = self.0.iter().map(way);
        along.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), at| (least.min(at), most.max(at)))
    }

    /// Takes its ink away, in a picture that is so many times as large as the whole one.
    pub fn clear(&self, ink: &mut [bool], width: usize, scale: f64) {
        let ((left, right), (top, bottom)) = (self.span(|it| it.0), self.span(|it| it.1));
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "what is outside is cut off")]
        let pixel = |at: f64| (at * scale) as usize;
        let wide = pixel(right).saturating_sub(pixel(left)) + 1;
        for (y, row) in ink.chunks_mut(width.max(1)).enumerate().take(pixel(bottom) + 1).skip(pixel(top)) {
            for (x, dot) in row.iter_mut().enumerate().skip(pixel(left)).take(wide) {
                *dot = *dot && !self.holds((x as f64 / scale, y as f64 / scale));
            }
        }
    }
}

/// In the order in which a page is read: rows from the top, each from the left.
pub(super) fn as_read<T>(mut all: Vec<T>, place: impl Fn(&T) -> &Place) -> Vec<T> {
    let middle = |it: &T| place(it).middle();
    all.sort_by(|a, b| middle(a).1.total_cmp(&middle(b).1));
    let mut rows: Vec<Vec<T>> = Vec::new();
    for it in all {
        // What begins above the middle of a row's first stands in that row.
        match rows.last_mut().filter(|row| row.first().is_some_and(|one| place(&it).span(|it| it.1).0 < middle(one).1))
        {
            Some(row) => row.push(it),
            None => rows.push(vec![it]),
        }
    }
    rows.iter_mut().for_each(|row| row.sort_by(|a, b| middle(a).0.total_cmp(&middle(b).0)));
    rows.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(x: i32, y: i32) -> Place {
        Place::of([(x, y), (x + 10, y), (x + 10, y + 10), (x, y + 10)], 1.0)
    }

    #[test]
    fn ink_goes_between_the_corners_and_nowhere_else() {
        let diamond = Place::of([(8, 0), (16, 8), (8, 16), (0, 8)], 2.0);
        let mut ink = vec![true; 9 * 9];
        diamond.clear(&mut ink, 9, 1.0);
        let rows: Vec<String> =
            ink.chunks(9).map(|row| row.iter().map(|dot| if *dot { '#' } else { '.' }).collect()).collect();
        assert_eq!([&*rows[0], &*rows[1], &*rows[4]], ["####.####", "###...###", "........."]);
        // Whatever the corners.
        for corners in
            [[(-5, -5), (3, -5), (3, 3), (-5, 3)], [(0, 0); 4], [(i32::MIN, 0), (i32::MAX, 9), (0, 0), (1, 1)]]
        {
            Place::of(corners, 0.25).clear(&mut ink, 9, 2.0);
            Place::of(corners, 1.0).clear(&mut [], 0, 1.0);
        }
    }

    #[test]
    fn places_are_read_by_rows_though_a_row_is_not_straight() {
        let places = vec![square(40, 3), square(0, 30), square(20, 0), square(0, 4), square(30, 26)];
        let order: Vec<(f64, f64)> = as_read(places, |it| it).iter().map(Place::middle).collect();
        assert_eq!(order, [(5.0, 9.0), (25.0, 5.0), (45.0, 8.0), (5.0, 35.0), (35.0, 31.0)]);
        assert!(square(0, 0).is_about(&square(4, 4)) && !square(0, 0).is_about(&square(11, 0)));
    }
}
