//! What stands at the head and at the foot of pages: that a sample is one, and the page's number.

use super::markup::{Alignment, Edge, EdgeOf, FieldMark, MarkupParagraph, Run, RunLook, RunPiece};
use super::text::{paragraph, run};
use crate::check::words::SAMPLE;

/// The heads and feet of a document. A cover carries no number, so that its page has a foot of its own, and with that a head.
pub fn edges(covered: bool, sample: bool) -> Vec<Edge> {
    let heads = [false, true].map(|first| Edge { of: EdgeOf::Header, first, paragraph: sampled() });
    let feet = [(false, numbered()), (true, paragraph("Footer", ""))];
    let feet = feet.map(|(first, paragraph)| Edge { of: EdgeOf::Footer, first, paragraph });
    let heads = heads.into_iter().filter(|_| sample);
    heads.chain(feet).filter(|edge| covered || !edge.first).collect()
}

/// Says whose a sample is: nobody's. It stands in the upper margin, so that the pages break as on paper.
fn sampled() -> MarkupParagraph {
    let look = Some(RunLook { colour: "8C8C8C", half_points: 44 });
    let runs = vec![Run { look, ..run(SAMPLE) }];
    MarkupParagraph { alignment: Some(Alignment::Center), runs, ..paragraph("Footer", "") }
}

fn numbered() -> MarkupParagraph {
    let [begins, shows, ends] = [FieldMark::Begins, FieldMark::Shows, FieldMark::Ends].map(RunPiece::Field);
    let pieces = vec![begins, RunPiece::Instruction("PAGE"), shows, RunPiece::Words("1".to_owned()), ends];
    let number = Run { look: None, pieces };
    MarkupParagraph { runs: vec![run("— "), number, run(" —")], ..paragraph("Footer", "") }
}
