//! Which forms are printed now, and each on what paper. Forms of different sheets are printed one after the other, for a
//! print dialog takes one kind of paper.

use crate::notice::Form;
use crate::paper::Imposition;

/// What the person chose; where nothing was chosen the notice decides.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Choices {
    /// The forms whose paper was chosen, by id.
    papers: Vec<(String, Imposition)>,
    /// What is to be printed.
    wanted: Option<Wanted>,
}

/// What is to be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// Every form.
    All,
    /// The form of this id.
    One(String),
}

/// A form on its paper.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paper<'a> {
    /// Which of the forms it is, from 0.
    pub nth: usize,
    /// The form.
    pub form: &'a Form,
    /// What it is printed on.
    pub chosen: Imposition,
    /// What the notice asks for; none where it says nothing of paper.
    pub asked: Option<Imposition>,
}

impl Choices {
    /// The forms with their papers.
    pub fn papers<'a>(&self, forms: &[&'a Form]) -> Vec<Paper<'a>> {
        let paper = |(nth, form): (usize, &&'a Form)| {
            let own = Imposition::of(&form.paper);
            let chosen = self.papers.iter().find(|(id, _)| *id == form.id).map_or(own, |(_, chosen)| *chosen);
            Paper { nth, form, chosen, asked: form.paper.clause.is_some().then_some(own) }
        };
        forms.iter().enumerate().map(paper).collect()
    }

    /// What is printed of these: all of them where that can be done, else the one that was chosen, or the first.
    pub fn wanted(&self, papers: &[Paper<'_>]) -> Wanted {
        let there = |id: &String| papers.iter().any(|paper| paper.form.id == *id);
        let first = || Wanted::One(papers.first().map(|paper| paper.form.id.clone()).unwrap_or_default());
        match &self.wanted {
            Some(Wanted::One(id)) if there(id) => Wanted::One(id.clone()),
            _ if together(papers) => Wanted::All,
            _ => first(),
        }
    }

    /// The same with another paper for a form.
    pub fn on(mut self, form: &Form, paper: Imposition) -> Self {
        self.papers.retain(|(id, _)| *id != form.id);
        self.papers.push((form.id.clone(), paper));
        self
    }

    /// The same with something else to be printed.
    pub fn printing(self, wanted: Wanted) -> Self {
        Self { wanted: Some(wanted), ..self }
    }
}

impl Wanted {
    /// Those of the papers that are printed.
    pub fn of<'a>(&self, papers: &[Paper<'a>]) -> Vec<Paper<'a>> {
        let printed = |paper: &&Paper<'_>| match self {
            Self::All => true,
            Self::One(id) => paper.form.id == *id,
        };
        papers.iter().filter(printed).copied().collect()
    }
}

/// Whether one print dialog serves them all.
pub fn together(papers: &[Paper<'_>]) -> bool {
    papers.windows(2).all(|pair| matches!(pair, [one, other] if one.chosen.sheet() == other.chosen.sheet()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;
    use crate::notice::Notice;

    fn notice(papers: &[&str]) -> Notice {
        let form = |(nth, paper): (usize, &&str)| {
            format!("[[forms]]\nid = 'f{nth}'\ntitle = '表{nth}'\npaper = {{ {paper} }}\nblocks = []\n")
        };
        kit::minimal(&papers.iter().enumerate().map(form).collect::<String>())
    }

    fn printed(choices: &Choices, notice: &Notice) -> (Wanted, Vec<usize>) {
        let papers = choices.papers(&notice.own_forms());
        let wanted = choices.wanted(&papers);
        let printed = wanted.of(&papers).iter().map(|paper| paper.nth).collect();
        (wanted, printed)
    }

    #[test]
    fn forms_of_one_sheet_are_printed_together_or_alone() {
        let notice = notice(&["size = \"A4\", copies = 1", "size = \"A4\", copies = 2"]);
        assert_eq!(printed(&Choices::default(), &notice), (Wanted::All, vec![0, 1]));
        let one = Choices::default().printing(Wanted::One("f1".into()));
        assert_eq!(printed(&one, &notice), (Wanted::One("f1".into()), vec![1]));
        // A form that does not apply any more is not waited for.
        let gone = Choices::default().printing(Wanted::One("f7".into()));
        assert_eq!(printed(&gone, &notice), (Wanted::All, vec![0, 1]));
    }

    #[test]
    fn forms_of_different_sheets_are_printed_one_by_one_until_their_papers_are_alike() {
        let notice = notice(&["size = \"A3\", duplex = true, bound = true, copies = 1", "size = \"A4\", copies = 2"]);
        let first = Choices::default();
        assert_eq!(printed(&first, &notice), (Wanted::One("f0".into()), vec![0]));
        assert_eq!(printed(&first.clone().printing(Wanted::All), &notice), (Wanted::One("f0".into()), vec![0]));
        let alike = first.on(&notice.forms[0], Imposition::A4).printing(Wanted::All);
        assert_eq!(printed(&alike, &notice), (Wanted::All, vec![0, 1]));
    }

    #[test]
    fn each_form_begins_on_its_own_paper_and_only_a_clause_is_a_demand() {
        let notice = notice(&[
            "size = \"A3\", duplex = true, bound = true, copies = 1, clause = \"一\"",
            "size = \"A4\", copies = 2",
            "size = \"A4\", landscape = true, copies = 2, clause = \"一\"",
            "size = \"A3\", landscape = true, copies = 2",
        ]);
        let papers = Choices::default().papers(&notice.own_forms());
        let papers: Vec<_> = papers.iter().map(|paper| (paper.chosen, paper.asked)).collect();
        let booklet = Imposition::Booklet;
        assert_eq!(
            papers,
            [
                (booklet, Some(booklet)),
                (Imposition::A4, None),
                (Imposition::LyingA4, Some(Imposition::LyingA4)),
                (Imposition::LyingA3, None),
            ]
        );
    }
}
