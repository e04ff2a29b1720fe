//! A picture in shades of grey: made smaller or larger, and parted into ink and paper.

/// A picture in shades of grey, row by row.
pub(super) struct Grey {
    width: usize,
    shades: Vec<u8>,
}

impl Grey {
    /// Whole rows of so many pixels; what is left over is dropped.
    pub fn new(width: usize, mut shades: Vec<u8>) -> Self {
        let height = shades.len().checked_div(width).unwrap_or_default();
        shades.truncate(width.saturating_mul(height));
        Self { width, shades }
    }

    /// The pixels of a row.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The rows.
    pub fn height(&self) -> usize {
        self.shades.len() / self.width.max(1)
    }

    fn rows(&self) -> Vec<&[u8]> {
        self.shades.chunks_exact(self.width.max(1)).collect()
    }

    /// The same with so many pixels taken together each way.
    pub fn smaller(&self, times: usize) -> Self {
        let (width, height) = (self.width / times, self.height() / times);
        let cells = (0..height).flat_map(|y| (0..width).map(move |x| (x * times, y * times)));
        Self { width, shades: cells.map(|(x, y)| self.mean(x, y, times)).collect() }
    }

    fn mean(&self, x: usize, y: usize, side: usize) -> u8 {
        let row = |y: usize| self.shades.iter().skip(y * self.width + x).take(side);
        let sum: usize = (y..y + side).flat_map(row).map(|shade| usize::from(*shade)).sum();
        u8::try_from(sum / (side * side).max(1)).unwrap_or(u8::MAX)
    }

    /// The same twice as wide and high, with shades between those of neighbours.
    pub fn doubled(&self) -> Self {
        let wide: Vec<Vec<u8>> = self.rows().into_iter().map(stretched).collect();
        let mut shades = Vec::with_capacity(4 * self.shades.len());
        for (y, row) in wide.iter().enumerate() {
            let above = y.checked_sub(1).and_then(|y| wide.get(y)).unwrap_or(row);
            let below = wide.get(y + 1).unwrap_or(row);
            shades.extend(row.iter().zip(above).map(|(own, other)| between(*own, *other)));
            shades.extend(row.iter().zip(below).map(|(own, other)| between(*own, *other)));
        }
        Self { width: 2 * self.width, shades }
    }

    /// Which pixels are ink: those darker than so many hundredths of the mean of what is so near.
    pub fn ink(&self, near: usize, share: u64) -> Vec<bool> {
        let rows = self.rows();
        let mut ink = Vec::with_capacity(self.shades.len());
        // The sum of each column over the rows that are near.
        let mut columns = vec![0_u64; self.width];
        let add = |columns: &mut [u64], row: &[u8]| {
            columns.iter_mut().zip(row).for_each(|(sum, shade)| *sum += u64::from(*shade));
        };
        rows.iter().take(near).for_each(|row| add(&mut columns, row));
        for (y, row) in rows.iter().enumerate() {
            rows.get(y + near).into_iter().for_each(|row| add(&mut columns, row));
            let gone = y.checked_sub(near + 1).and_then(|y| rows.get(y));
            let gone = gone.into_iter().flat_map(|row| row.iter());
            columns.iter_mut().zip(gone).for_each(|(sum, shade)| *sum -= u64::from(*shade));
            let high = (y + near + 1).min(rows.len()) - y.saturating_sub(near);
            ink.extend(row_ink(row, &columns, near, high, share));
        }
        ink
    }
}

/// Which pixels of a row are ink, by the sums of the columns over so many rows.
fn row_ink(row: &[u8], columns: &[u64], near: usize, high: usize, share: u64) -> Vec<bool> {
    let mut sums = vec![0];
    sums.extend(columns.iter().scan(0, |sum, column| {
        *sum += column;
        Some(*sum)
    }));
    let up_to = |x: usize| sums.get(x).copied().unwrap_or_default();
    let is_ink = |(x, shade): (usize, &u8)| {
        let (left, right) = (x.saturating_sub(near), (x + near + 1).min(row.len()));
        let count = ((right - left) * high) as u64;
        u64::from(*shade) * count * 100 < (up_to(right) - up_to(left)) * share
    };
    row.iter().enumerate().map(is_ink).collect()
}

/// A row twice as long.
fn stretched(row: &[u8]) -> Vec<u8> {
    let before = row.iter().take(1).chain(row);
    let after = row.iter().skip(1).chain(row.last());
    let pairs = row.iter().zip(before).zip(after);
    pairs.flat_map(|((own, before), after)| [between(*own, *before), between(*own, *after)]).collect()
}

/// The shade a quarter of the way from a pixel to its neighbour.
fn between(own: u8, other: u8) -> u8 {
    u8::try_from((u16::from(own) * 3 + u16::from(other) + 2) / 4).unwrap_or(u8::MAX)
}

/// How bright a colour is: green most, blue least, as eyes see it.
pub(super) fn grey(red: u8, green: u8, blue: u8) -> u8 {
    let sum = u16::from(red) * 2 + u16::from(green) * 5 + u16::from(blue);
    u8::try_from(sum / 8).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_doubled_picture_has_shades_between() {
        let doubled = Grey::new(2, vec![0, 100, 0, 100]).doubled();
        assert_eq!((doubled.width(), doubled.height()), (4, 4));
        assert_eq!(doubled.shades[..4], [0, 25, 75, 100]);
        assert_eq!(doubled.shades[12..], [0, 25, 75, 100]);
        assert_eq!(Grey::new(0, vec![1]).doubled().height(), 0);
    }

    /// By the plainest way of finding the same.
    #[test]
    fn ink_is_what_is_darker_than_what_is_near() {
        let shades: Vec<u8> = (0..35_u32).map(|nth| (nth * 89 % 256) as u8).collect();
        let picture = Grey::new(7, shades.clone());
        for near in [0, 1, 2, 9] {
            let ink = picture.ink(near, 90);
            for (at, found) in ink.iter().enumerate() {
                let (x, y) = (at % 7, at / 7);
                let around: Vec<u64> = (0..35_usize)
                    .filter(|other| (other % 7).abs_diff(x) <= near && (other / 7).abs_diff(y) <= near)
                    .map(|other| u64::from(shades[other]))
                    .collect();
                let darker = u64::from(shades[at]) * around.len() as u64 * 100 < around.iter().sum::<u64>() * 90;
                assert_eq!(*found, darker, "{near}: {x}, {y}");
            }
        }
    }
}
