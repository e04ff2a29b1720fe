//! Reading and printing are inverse.

use proptest::prelude::*;
use shenbao::rules::{Program, parse};

use crate::cases;
use crate::expressions::{Expressions, Language};
use crate::forms::Names;

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn what_is_printed_reads_back(expr in Expressions::new(Language::Whole, 4).any()) {
        let printed = expr.to_string();
        prop_assert_eq!(parse(&printed), Ok(expr), "{}", printed);
    }

    #[test]
    fn what_is_generated_has_a_type(expr in Expressions::new(Language::Whole, 4).any()) {
        let printed = expr.to_string();
        prop_assert!(Program::infer(&printed, &Names).is_ok(), "{:?}: {}", Program::infer(&printed, &Names), printed);
    }

    #[test]
    fn white_space_between_tokens_means_nothing(expr in Expressions::new(Language::Whole, 3).any()) {
        let spaced: String = expr.to_string().split(' ').collect::<Vec<_>>().join(" \n\t ");
        prop_assert_eq!(parse(&spaced), Ok(expr));
    }
}
