/** Made from the server's own description (tests/contract/openapi/check.mjs --write); not edited by hand. */
export interface paths {
    "/api/v1/account/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** account: /account/me */
        get: operations["get_account_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** account: /accounts */
        get: operations["get_accounts"];
        put?: never;
        /** account.open */
        post: operations["post_accounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** account.disable */
        post: operations["post_accounts_account_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** account.enable */
        post: operations["post_accounts_account_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give an account a password */
        put: operations["put_accounts_account_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** area: /areas */
        get: operations["get_areas"];
        put?: never;
        /** area.found */
        post: operations["post_areas"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/areas/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** area: /areas/editions */
        get: operations["get_areas_editions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/areas/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** area_search: /areas/search */
        get: operations["get_areas_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/areas/{area}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** area: /areas/{area} */
        get: operations["get_areas_area"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/areas/{area}/carves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** area.set_carves */
        post: operations["post_areas_area_carves"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/areas/{area}/dissolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** area.dissolve */
        post: operations["post_areas_area_dissolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/areas/{area}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** area: /areas/{area}/history */
        get: operations["get_areas_area_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/areas/{area}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** area.rename */
        post: operations["post_areas_area_rename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/areas/{area}/successors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** area.state_succession */
        post: operations["post_areas_area_successors"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** indicator: /board */
        get: operations["get_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/board/trends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** indicator: /board/trends */
        get: operations["get_board_trends"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** return: /checks */
        get: operations["get_checks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/competences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** unit: /competences */
        get: operations["get_competences"];
        put?: never;
        /** unit.set_competence */
        post: operations["post_competences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/competences/answering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** unit: /competences/answering */
        get: operations["get_competences_answering"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/competences/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** unit.end_competence */
        post: operations["post_competences_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** return: /corrections */
        get: operations["get_corrections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/corrections/{id}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** return.grant_correction */
        post: operations["post_corrections_id_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/corrections/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** return.refuse_correction */
        post: operations["post_corrections_id_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/divisions/{division}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** unit.close_division */
        post: operations["post_divisions_division_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** duty: /duties */
        get: operations["get_duties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** duty: /duties/units */
        get: operations["get_duties_units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enforcement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** enforcement: /enforcement */
        get: operations["get_enforcement"];
        put?: never;
        /** enforcement.enter */
        post: operations["post_enforcement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enforcement/violations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** enforcement.mark_violation */
        post: operations["post_enforcement_violations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enforcement/{id}/carry-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** enforcement.carry_out */
        post: operations["post_enforcement_id_carry_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** File an upload as evidence */
        post: operations["post_evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** evidence: /evidence/{id} */
        get: operations["get_evidence_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of a piece of evidence, proved against their name */
        get: operations["get_evidence_id_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/house": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this is a demonstration, and its present day */
        get: operations["get_house"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** import: /imports */
        get: operations["get_imports"];
        put?: never;
        /** Compare an uploaded file with the book; confirm the job to enter it */
        post: operations["post_imports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file that an import was, byte by byte */
        get: operations["get_imports_import_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what an import entered, as far as nobody has changed it since */
        post: operations["post_imports_import_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** incoming: /incoming */
        get: operations["get_incoming"];
        put?: never;
        /** incoming.register */
        post: operations["post_incoming"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming/clauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** incoming: /incoming/clauses */
        get: operations["get_incoming_clauses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** incoming: /incoming/{id} */
        get: operations["get_incoming_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** incoming.answer */
        post: operations["post_incoming_id_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming/{id}/instruct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** incoming.instruct */
        post: operations["post_incoming_id_instruct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming/{id}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** incoming.propose */
        post: operations["post_incoming_id_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming/{incoming}/clauses/{clause}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** incoming.finish */
        post: operations["post_incoming_incoming_clauses_clause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/{indicator}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** indicator: /indicators/{indicator} */
        get: operations["get_indicators_indicator"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a job stands and what it found */
        get: operations["get_jobs_job"];
        put?: never;
        post?: never;
        /** Give up a job; what it has entered stays */
        delete: operations["delete_jobs_job"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter into the book what a job found */
        post: operations["post_jobs_job_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job}/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file with its doubtful cells coloured and commented */
        get: operations["get_jobs_job_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/like-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** like_case: /like-cases */
        get: operations["get_like_cases"];
        put?: never;
        /** like_case.send */
        post: operations["post_like_cases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/like-cases/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** like_case: /like-cases/suggestions */
        get: operations["get_like_cases_suggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/like-cases/{check}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** like_case.answer */
        post: operations["post_like_cases_check_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description */
        get: operations["get_openapi_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/paper-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** paper: /paper-templates */
        get: operations["get_paper_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** paper: /papers */
        get: operations["get_papers"];
        put?: never;
        /** paper.draft */
        post: operations["post_papers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/asked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** paper: /papers/asked */
        get: operations["get_papers_asked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** paper: /papers/{id} */
        get: operations["get_papers_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}/close-facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** paper.close_facts */
        post: operations["post_papers_id_close_facts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** paper.drop */
        post: operations["post_papers_id_drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** paper.edit */
        post: operations["post_papers_id_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A paper as DOCX or PDF */
        get: operations["get_papers_id_file"];
        put?: never;
        /** paper.file_away */
        post: operations["post_papers_id_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** paper.issue */
        post: operations["post_papers_id_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}/number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** paper.number */
        post: operations["post_papers_id_number"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}/pass-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** paper.pass_on */
        post: operations["post_papers_id_pass_on"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** paper.receive */
        post: operations["post_papers_id_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** paper.reply */
        post: operations["post_papers_id_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** paper.review */
        post: operations["post_papers_id_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** paper.seal */
        post: operations["post_papers_id_seal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** paper.send */
        post: operations["post_papers_id_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** paper.send_back */
        post: operations["post_papers_id_send_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** paper: /papers/{id}/tree */
        get: operations["get_papers_id_tree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{paper}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** paper.answer_hand */
        post: operations["post_papers_paper_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/period-closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** return.close_period */
        post: operations["post_period_closings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** unit: /persons */
        get: operations["get_persons"];
        put?: never;
        /** unit.enter_person */
        post: operations["post_persons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** unit: /persons/{person} */
        get: operations["get_persons_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons/{person}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** unit.leave */
        post: operations["post_persons_person_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons/{person}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** unit.revise_person */
        post: operations["post_persons_person_revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/orphaned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** unit: /posts/orphaned */
        get: operations["get_posts_orphaned"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{post}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** unit.end_post */
        post: operations["post_posts_post_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{post}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** unit.hand_over */
        post: operations["post_posts_post_hand_over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{post}/stand-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** unit.name_stand_in */
        post: operations["post_posts_post_stand_ins"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{post}/stand-ins/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** unit.end_stand_in */
        post: operations["post_posts_post_stand_ins_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** problem: /problems */
        get: operations["get_problems"];
        put?: never;
        /** problem.register */
        post: operations["post_problems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/burndown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** problem: /problems/burndown */
        get: operations["get_problems_burndown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** problem: /problems/groups */
        get: operations["get_problems_groups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** problem: /problems/{id} */
        get: operations["get_problems_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/allot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.allot */
        post: operations["post_problems_id_allot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.apply */
        post: operations["post_problems_id_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/approve-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.approve_plan */
        post: operations["post_problems_id_approve_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/ask-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.ask_extension */
        post: operations["post_problems_id_ask_extension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.assign */
        post: operations["post_problems_id_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.close */
        post: operations["post_problems_id_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/involve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.involve */
        post: operations["post_problems_id_involve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/judge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.judge */
        post: operations["post_problems_id_judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/keep-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.keep_up */
        post: operations["post_problems_id_keep_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/look-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.look_back */
        post: operations["post_problems_id_look_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.merge */
        post: operations["post_problems_id_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.open_notice */
        post: operations["post_problems_id_notice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/object": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.object */
        post: operations["post_problems_id_object"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/pass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.pass */
        post: operations["post_problems_id_pass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.draft_plan */
        post: operations["post_problems_id_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.report_progress */
        post: operations["post_problems_id_progress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.receive */
        post: operations["post_problems_id_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.refuse */
        post: operations["post_problems_id_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/relate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.relate */
        post: operations["post_problems_id_relate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.resume */
        post: operations["post_problems_id_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/return-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.return_plan */
        post: operations["post_problems_id_return_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/rule-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.rule_on_extension */
        post: operations["post_problems_id_rule_extension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/rule-objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.rule_on_objection */
        post: operations["post_problems_id_rule_objection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/rule-refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.rule_on_refusal */
        post: operations["post_problems_id_rule_refusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/self-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.self_check */
        post: operations["post_problems_id_self_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.send_back */
        post: operations["post_problems_id_send_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.split_up */
        post: operations["post_problems_id_split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.start */
        post: operations["post_problems_id_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.suspend */
        post: operations["post_problems_id_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** problem.transfer */
        post: operations["post_problems_id_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** programme: /programmes */
        get: operations["get_programmes"];
        put?: never;
        /** programme.load */
        post: operations["post_programmes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programme}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** programme: /programmes/{programme} */
        get: operations["get_programmes_programme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programme}/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** programme: /programmes/{programme}/duties */
        get: operations["get_programmes_programme_duties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programme}/elements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** programme: /programmes/{programme}/elements */
        get: operations["get_programmes_programme_elements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programme}/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** programme: /programmes/{programme}/forms */
        get: operations["get_programmes_programme_forms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programme}/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** programme: /programmes/{programme}/indicators */
        get: operations["get_programmes_programme_indicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** supervision: /proposals */
        get: operations["get_proposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** indicator.publish */
        post: operations["post_publications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recognitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** indicator.recognise */
        post: operations["post_recognitions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** rectification: /rectification */
        get: operations["get_rectification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** return: /returns */
        get: operations["get_returns"];
        put?: never;
        /** return.open */
        post: operations["post_returns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/burden": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** return: /returns/burden */
        get: operations["get_returns_burden"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** return: /returns/{id} */
        get: operations["get_returns_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** return.accept */
        post: operations["post_returns_id_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** return.approve */
        post: operations["post_returns_id_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{id}/cells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** return.save_cells */
        post: operations["post_returns_id_cells"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** return.check */
        post: operations["post_returns_id_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** return.ask_correction */
        post: operations["post_returns_id_corrections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{id}/remarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** return.remark */
        post: operations["post_returns_id_remarks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** return.reopen */
        post: operations["post_returns_id_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** return.give_back */
        post: operations["post_returns_id_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** return: /returns/{id}/revisions */
        get: operations["get_returns_id_revisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** return.send_back */
        post: operations["post_returns_id_send_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** return.submit */
        post: operations["post_returns_id_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I */
        get: operations["get_session"];
        put?: never;
        /** Log in */
        post: operations["post_session"];
        /** Log out */
        delete: operations["delete_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change one's password */
        put: operations["put_session_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Act in another of one's posts */
        put: operations["put_session_post"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** First start: the three administrators */
        post: operations["post_setup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which topics changed, as it happens (server-sent events) */
        get: operations["get_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** supervision: /supervisions */
        get: operations["get_supervisions"];
        put?: never;
        /** supervision.decide */
        post: operations["post_supervisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** supervision.accept */
        post: operations["post_supervisions_id_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** supervision.answer */
        post: operations["post_supervisions_id_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions/{id}/ask-lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** supervision.ask_lift */
        post: operations["post_supervisions_id_ask_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions/{id}/check-lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** supervision.check_lift */
        post: operations["post_supervisions_id_check_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** supervision.hold */
        post: operations["post_supervisions_id_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** supervision.lift */
        post: operations["post_supervisions_id_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** supervision.send_back */
        post: operations["post_supervisions_id_send_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** indicator.set_target */
        post: operations["post_targets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Machines' tokens */
        get: operations["get_tokens"];
        put?: never;
        /** A token for a machine, bound to a post */
        post: operations["post_tokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{title}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a token */
        delete: operations["delete_tokens_title"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** unit: /units */
        get: operations["get_units"];
        put?: never;
        /** unit.found */
        post: operations["post_units"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** unit: /units/{unit} */
        get: operations["get_units_unit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/dissolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** unit.dissolve */
        post: operations["post_units_unit_dissolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/divisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** unit.form_division */
        post: operations["post_units_unit_divisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** unit.give_post */
        post: operations["post_units_unit_posts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/relations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** unit.relate */
        post: operations["post_units_unit_relations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/relations/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** unit.end_relation */
        post: operations["post_units_unit_relations_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** unit.revise */
        post: operations["post_units_unit_revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/successors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** unit.succeed */
        post: operations["post_units_unit_successors"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a file; with Upload-Length it may come in parts */
        post: operations["post_uploads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{upload}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much has come (HEAD: Upload-Offset) */
        get: operations["get_uploads_upload"];
        put?: never;
        post?: never;
        /** Give up an upload */
        delete: operations["delete_uploads_upload"];
        options?: never;
        head?: never;
        /** Go on at Upload-Offset */
        patch: operations["patch_uploads_upload"];
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is the process alive? */
        get: operations["get_healthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counters for Prometheus */
        get: operations["get_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Does it take changes? */
        get: operations["get_readyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            /** Format: uri */
            type: string;
            title: string;
            status: number;
            code: string;
            detail?: string;
            /** @description JSON pointer or name of the field */
            field?: string;
            /** @description What else of the same command was wrong */
            also?: {
                title: string;
                code: string;
                detail?: string;
                field?: string;
            }[];
        };
    };
    responses: {
        /** @description What was wrong, as RFC 9457 has it */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The state as of this moment */
        AsOf: string;
        /** @description The state after this fact */
        Seq: number;
        /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
        Format: "json" | "csv" | "xlsx";
        /** @description A new UUID per intent; the same key again gets the first answer */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_account_me: {
        parameters: {
            query?: {
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            id: number;
                            name: string;
                        };
                        posts: {
                            id: number;
                            title: string;
                            /** @enum {string} */
                            role: "clerk" | "checker" | "head" | "steward" | "viewer" | "system_admin" | "security_admin" | "audit_admin";
                            roles: ("clerk" | "checker" | "head" | "steward" | "viewer" | "system_admin" | "security_admin" | "audit_admin")[];
                            unit: {
                                id: number;
                                name: string;
                            };
                            area?: {
                                id: number;
                                name: string;
                                /** @enum {string} */
                                level: "province" | "city" | "county" | "town" | "village";
                            } | null;
                            division?: string | null;
                            stand_in: boolean;
                        }[];
                        post?: {
                            id: number;
                            title: string;
                            /** @enum {string} */
                            role: "clerk" | "checker" | "head" | "steward" | "viewer" | "system_admin" | "security_admin" | "audit_admin";
                            roles: ("clerk" | "checker" | "head" | "steward" | "viewer" | "system_admin" | "security_admin" | "audit_admin")[];
                            unit: {
                                id: number;
                                name: string;
                            };
                            area?: {
                                id: number;
                                name: string;
                                /** @enum {string} */
                                level: "province" | "city" | "county" | "town" | "village";
                            } | null;
                            division?: string | null;
                            stand_in: boolean;
                        } | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_accounts: {
        parameters: {
            query?: {
                login?: string | null;
                cursor?: string | null;
                limit?: number | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            login: string;
                            person: {
                                id: number;
                                name: string;
                            };
                            posts: {
                                id: number;
                                title: string;
                                /** @enum {string} */
                                role: "clerk" | "checker" | "head" | "steward" | "viewer" | "system_admin" | "security_admin" | "audit_admin";
                                roles: ("clerk" | "checker" | "head" | "steward" | "viewer" | "system_admin" | "security_admin" | "audit_admin")[];
                                unit: {
                                    id: number;
                                    name: string;
                                };
                                area?: {
                                    id: number;
                                    name: string;
                                    /** @enum {string} */
                                    level: "province" | "city" | "county" | "town" | "village";
                                } | null;
                                division?: string | null;
                                stand_in: boolean;
                            }[];
                            /** Format: date */
                            created: string | null;
                            disabled: boolean;
                        }[];
                        next?: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_accounts: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    person: number;
                    login: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_accounts_account_disable: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                account: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_accounts_account_enable: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                account: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_accounts_account_password: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_areas: {
        parameters: {
            query?: {
                parent?: number | null;
                limit?: number | null;
                cursor?: string | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            code: string;
                            name: string;
                            /** @enum {string} */
                            level: "province" | "city" | "county" | "town" | "village";
                            /** @enum {string} */
                            kind: "ordinary" | "placeholder" | "district" | "county" | "county_level_city" | "development_zone" | "subdistrict" | "designated_town" | "township" | "special" | "residents_committee" | "administrative_village" | "village_like";
                            internal: boolean;
                            parent?: number | null;
                            /** Format: date */
                            valid_from: string | null;
                            /** Format: date */
                            valid_to: string | null;
                            children: number;
                        }[];
                        next?: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_areas: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parent: number;
                    name: string;
                    /** @enum {string} */
                    level: "province" | "city" | "county" | "town" | "village";
                    /** @enum {string} */
                    kind: "ordinary" | "placeholder" | "district" | "county" | "county_level_city" | "development_zone" | "subdistrict" | "designated_town" | "township" | "special" | "residents_committee" | "administrative_village" | "village_like";
                    /** Format: date */
                    from: string | null;
                    carves: number[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_areas_editions: {
        parameters: {
            query?: {
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            edition: number;
                            /** Format: date */
                            from: string | null;
                            source: string;
                            read: number;
                            added: number;
                            renamed: number;
                            removed: number;
                            succeeded: number;
                            seq: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_areas_search: {
        parameters: {
            query: {
                q: string;
                limit?: number | null;
                within?: number | null;
                removed?: boolean | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            code: string;
                            name: string;
                            /** @enum {string} */
                            level: "province" | "city" | "county" | "town" | "village";
                            /** @enum {string} */
                            kind: "ordinary" | "placeholder" | "district" | "county" | "county_level_city" | "development_zone" | "subdistrict" | "designated_town" | "township" | "special" | "residents_committee" | "administrative_village" | "village_like";
                            internal: boolean;
                            path: string;
                            /** @enum {string} */
                            match: "exact" | "prefix" | "part";
                            /** Format: date */
                            valid_to: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_areas_area: {
        parameters: {
            query?: {
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                area: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        code: string;
                        name: string;
                        /** @enum {string} */
                        level: "province" | "city" | "county" | "town" | "village";
                        /** @enum {string} */
                        kind: "ordinary" | "placeholder" | "district" | "county" | "county_level_city" | "development_zone" | "subdistrict" | "designated_town" | "township" | "special" | "residents_committee" | "administrative_village" | "village_like";
                        internal: boolean;
                        parent?: number | null;
                        path: {
                            id: number;
                            name: string;
                            /** @enum {string} */
                            level: "province" | "city" | "county" | "town" | "village";
                        }[];
                        /** Format: date */
                        valid_from: string | null;
                        /** Format: date */
                        valid_to: string | null;
                        children: number;
                        carves: {
                            id: number;
                            name: string;
                            /** @enum {string} */
                            level: "province" | "city" | "county" | "town" | "village";
                        }[];
                        carved_by?: {
                            id: number;
                            name: string;
                            /** @enum {string} */
                            level: "province" | "city" | "county" | "town" | "village";
                        } | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_areas_area_carves: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                area: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    carves: number[];
                    /** Format: date */
                    from: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_areas_area_dissolve: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                area: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    from: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_areas_area_history: {
        parameters: {
            query?: {
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                area: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date */
                            from: string | null;
                            /** Format: date */
                            to: string | null;
                            name: string;
                            code: string;
                            /** @enum {string} */
                            change: "named" | "renamed" | "moved" | "removed" | "succeeded_by" | "succeeds";
                            other?: {
                                id: number;
                                name: string;
                                /** @enum {string} */
                                level: "province" | "city" | "county" | "town" | "village";
                            } | null;
                            share?: string | null;
                            suggested?: boolean | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_areas_area_rename: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                area: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** Format: date */
                    from: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_areas_area_successors: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                area: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    successors: {
                        area: number;
                        /** Format: decimal */
                        share: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_board: {
        parameters: {
            query?: {
                programme?: number | null;
                area?: number | null;
                period?: (string | null) | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        /** Format: date-time */
                        at: string;
                        /** Format: date */
                        today: string | null;
                        programme: {
                            id: number;
                            name: string;
                            name_en: string;
                            version: string;
                        };
                        period: string | null;
                        periods: (string | null)[];
                        area: {
                            id: number;
                            code: string;
                            name: string;
                            /** @enum {string} */
                            level: "province" | "city" | "county" | "town" | "village";
                        };
                        path: {
                            id: number;
                            code: string;
                            name: string;
                            /** @enum {string} */
                            level: "province" | "city" | "county" | "town" | "village";
                        }[];
                        /** @enum {string} */
                        peers: "none" | "published" | "live";
                        published?: string | null;
                        indicators: {
                            id: number;
                            code: string;
                            name: string;
                            name_en: string;
                            measure: string;
                            group: string;
                            /** @enum {string} */
                            direction: "at_least" | "at_most";
                            /** @enum {string} */
                            binding: "binding" | "reference";
                            decimals: number;
                            target_national?: string | null;
                            target_local?: string | null;
                        }[];
                        rows: {
                            area: {
                                id: number;
                                code: string;
                                name: string;
                                /** @enum {string} */
                                level: "province" | "city" | "county" | "town" | "village";
                                children: number;
                                internal: boolean;
                            };
                            self: boolean;
                            cells: {
                                indicator: number;
                                value?: string | null;
                                numerator?: string | null;
                                denominator?: string | null;
                                verdict: string;
                                flags: string[];
                                missed: string[];
                                short_by?: string | null;
                                target?: string | null;
                                complete: {
                                    reported: number;
                                    expected: number;
                                };
                                year_on_year?: string | null;
                                recognised?: string | null;
                            }[];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_board_trends: {
        parameters: {
            query?: {
                programme?: number | null;
                area?: number | null;
                period?: (string | null) | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        trends: {
                            area: number;
                            indicator: number;
                            months: (number | null)[];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_checks: {
        parameters: {
            query?: {
                programme?: number | null;
                from?: (string | null) | null;
                to?: (string | null) | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            check: number;
                            code: string;
                            rule: string;
                            rule_name: string;
                            element: string;
                            element_en: string;
                            message: string;
                            message_en: string;
                            blocks: boolean;
                            live: boolean;
                            returns: number;
                            applied: number;
                            fired: number;
                            explained: number;
                            unexplained: number;
                            changed: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_competences: {
        parameters: {
            query?: {
                area?: number | null;
                function?: string | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            area?: {
                                id: number;
                                name: string;
                                /** @enum {string} */
                                level: "province" | "city" | "county" | "town" | "village";
                            } | null;
                            function: string;
                            /** @enum {string} */
                            level: "nation" | "province" | "city" | "county" | "town" | "village";
                            unit: {
                                id: number;
                                name: string;
                            };
                            /** Format: date */
                            from: string | null;
                            /** Format: date */
                            to: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_competences: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    area: number;
                    function: string;
                    /** @enum {string} */
                    level: "nation" | "province" | "city" | "county" | "town" | "village";
                    unit: number;
                    from?: (string | null) | null;
                    to?: (string | null) | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_competences_answering: {
        parameters: {
            query: {
                area: number;
                function: string;
                level: "nation" | "province" | "city" | "county" | "town" | "village";
                day?: (string | null) | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unit?: {
                            id: number;
                            name: string;
                        } | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_competences_end: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    area: number;
                    function: string;
                    /** @enum {string} */
                    level: "nation" | "province" | "city" | "county" | "town" | "village";
                    /** Format: date */
                    from: string | null;
                    /** Format: date */
                    to: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_corrections: {
        parameters: {
            query?: {
                state?: ("asked" | "granted" | "refused") | null;
                of?: number | null;
                cursor?: string | null;
                limit?: number | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            of: number;
                            form: {
                                id: number;
                                name: string;
                                name_en?: string | null;
                            };
                            unit: {
                                id: number;
                                name: string;
                                name_en?: string | null;
                            };
                            period: string | null;
                            /** @enum {string} */
                            state: "asked" | "granted" | "refused";
                            reason: string;
                            /** Format: date-time */
                            asked_at: string;
                            asked_by: string;
                            decided_at?: string | null;
                            decided_by?: string | null;
                            opinion?: string | null;
                            cells: {
                                area: {
                                    id: number;
                                    name: string;
                                    code: string;
                                };
                                element: number;
                                element_name: string;
                                old?: string | null;
                                typed: string;
                            }[];
                            may_decide: boolean;
                        }[];
                        next?: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_corrections_id_grant: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion?: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_corrections_id_refuse: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_divisions_division_close: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                division: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    to: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_duties: {
        parameters: {
            query?: {
                mine?: boolean | null;
                state?: ("open" | "waiting" | "late" | "done" | "orphaned" | "pending") | null;
                unit?: number | null;
                family?: string | null;
                days?: number | null;
                cursor?: number | null;
                limit?: number | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            what: string;
                            what_en: string;
                            what_code: string;
                            subject: {
                                kind: string;
                                id?: number | null;
                                key: number[];
                            };
                            owes?: {
                                id: number;
                                name: string;
                            } | null;
                            to?: {
                                id: number;
                                name: string;
                            } | null;
                            /** Format: date */
                            due: string | null;
                            /** @enum {string} */
                            state: "open" | "waiting" | "late" | "done";
                            late: boolean;
                            days?: number | null;
                            waits_on?: string | null;
                            waits_code: string;
                            /** @enum {string} */
                            role: "clerk" | "checker" | "head" | "steward" | "viewer" | "system_admin" | "security_admin" | "audit_admin";
                            person?: {
                                id: number;
                                name: string;
                            } | null;
                            orphaned: boolean;
                            /** Format: date */
                            done: string | null;
                            basis: string;
                        }[];
                        next?: number | null;
                        counts: {
                            open: number;
                            waiting: number;
                            late: number;
                            done: number;
                            done_late: number;
                            orphaned: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_duties_units: {
        parameters: {
            query?: {
                unit?: number | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            name: string;
                            open: number;
                            waiting: number;
                            late: number;
                            done: number;
                            done_late: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_enforcement: {
        parameters: {
            query?: {
                problem?: number | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            problem: number;
                            title: string;
                            authority: string;
                            party: string;
                            unit: string;
                            number: string;
                            /** Format: decimal */
                            amount: string;
                            /** Format: date */
                            decided_on: string | null;
                            /** Format: date */
                            carried_out_on: string | null;
                            decision?: number | null;
                            may_carry_out: boolean;
                        }[];
                        findings: {
                            problem: number;
                            number: string;
                            title: string;
                            law: string;
                        }[];
                        amount?: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_enforcement: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    problem: number;
                    authority: string;
                    party: string;
                    number: string;
                    /** Format: decimal */
                    amount: string;
                    /** Format: date */
                    decided_on: string | null;
                    decision?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_enforcement_violations: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    problem: number;
                    law: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_enforcement_id_carry_out: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    on: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_evidence: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    upload: string;
                    area: number;
                    name: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_evidence_id: {
        parameters: {
            query?: {
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        name: string;
                        media: string;
                        bytes: number;
                        file: string;
                        unit: string;
                        person: string;
                        /** Format: date-time */
                        at: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_evidence_id_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_house: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_imports: {
        parameters: {
            query?: {
                kind?: string | null;
                before?: number | null;
                limit?: number | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            kind: string;
                            name: string;
                            table: string;
                            person?: string | null;
                            /** Format: date-time */
                            at: string;
                            added: number;
                            changed: number;
                            equal: number;
                            refused: number;
                            undone_at?: string | null;
                            undone_by?: string | null;
                            undone: number;
                            left: number;
                            kept: boolean;
                        }[];
                        more: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_imports: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: string;
                    upload: string;
                    dry_run?: boolean | null;
                    options?: {
                        name?: string | null;
                        programme?: number | null;
                        form?: string | null;
                        period?: string | null;
                        area?: number | null;
                        edition?: number | null;
                        from?: (string | null) | null;
                        internal?: boolean | null;
                        many_removed?: boolean | null;
                        table?: string | null;
                        columns?: {
                            heading: string;
                            means: string;
                        }[] | null;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_imports_import_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_imports_import_undo: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                import: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        undone: number;
                        left: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_incoming: {
        parameters: {
            query?: {
                stage?: ("registered" | "proposed" | "instructed" | "handled" | "answered") | null;
                limit?: number | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            number: string;
                            sender: string;
                            title: string;
                            /** @enum {string} */
                            stage: "registered" | "proposed" | "instructed" | "handled" | "answered";
                            /** Format: date */
                            received: string | null;
                            /** Format: date */
                            answer_due: string | null;
                            /** Format: date */
                            answered_on: string | null;
                            clauses: number;
                            done: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_incoming: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sender: string;
                    title: string;
                    number?: string | null;
                    received?: (string | null) | null;
                    answer_due?: (string | null) | null;
                    summary?: string | null;
                    scan?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_incoming_clauses: {
        parameters: {
            query?: {
                open?: boolean | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            incoming: number;
                            clause: number;
                            document: string;
                            name: string;
                            office: string;
                            text: string;
                            result: string;
                            /** Format: date */
                            due: string | null;
                            /** Format: date */
                            done: string | null;
                            late: boolean;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_incoming_id: {
        parameters: {
            query?: {
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        item: {
                            id: number;
                            number: string;
                            sender: string;
                            title: string;
                            /** @enum {string} */
                            stage: "registered" | "proposed" | "instructed" | "handled" | "answered";
                            /** Format: date */
                            received: string | null;
                            /** Format: date */
                            answer_due: string | null;
                            /** Format: date */
                            answered_on: string | null;
                            clauses: number;
                            done: number;
                        };
                        summary: string;
                        proposal: string;
                        instruction: string;
                        answer: string;
                        leader?: string | null;
                        scan?: number | null;
                        clauses: {
                            n: number;
                            clause: string;
                            owes: string;
                            text: string;
                            result: string;
                            /** Format: date */
                            due: string | null;
                            /** Format: date */
                            done: string | null;
                            late: boolean;
                            problem?: number | null;
                        }[];
                        may: string[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_incoming_id_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_incoming_id_instruct: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    leader: number;
                    instruction: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_incoming_id_propose: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    proposal: string;
                    clauses: {
                        clause: string;
                        text: string;
                        owes: number;
                        due?: (string | null) | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_incoming_incoming_clauses_clause: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                incoming: number;
                clause: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    result: string;
                    problem?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_indicators_indicator: {
        parameters: {
            query?: {
                area?: number | null;
                period?: (string | null) | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                indicator: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        indicator: {
                            id: number;
                            code: string;
                            name: string;
                            name_en: string;
                            measure: string;
                            formula: string;
                            definition: string;
                            remark: string;
                            departments: string;
                            source: string;
                            clause: string;
                            /** @enum {string} */
                            direction: "at_least" | "at_most";
                            /** @enum {string} */
                            binding: "binding" | "reference";
                            decimals: number;
                        };
                        programme: {
                            id: number;
                            name: string;
                            name_en: string;
                            version: string;
                        };
                        area: {
                            id: number;
                            code: string;
                            name: string;
                            /** @enum {string} */
                            level: "province" | "city" | "county" | "town" | "village";
                        };
                        path: {
                            id: number;
                            code: string;
                            name: string;
                            /** @enum {string} */
                            level: "province" | "city" | "county" | "town" | "village";
                        }[];
                        period: string | null;
                        periods: (string | null)[];
                        cell: {
                            indicator: number;
                            value?: string | null;
                            numerator?: string | null;
                            denominator?: string | null;
                            verdict: string;
                            flags: string[];
                            missed: string[];
                            short_by?: string | null;
                            target?: string | null;
                            complete: {
                                reported: number;
                                expected: number;
                            };
                            year_on_year?: string | null;
                            recognised?: string | null;
                        };
                        judgements: {
                            kind: string;
                            target?: string | null;
                            verdict: string;
                            source: string;
                            clause: string;
                            remark: string;
                            programme_version: string;
                        }[];
                        series: {
                            period: string | null;
                            value?: string | null;
                            /** Format: decimal */
                            numerator: string;
                            /** Format: decimal */
                            denominator: string;
                        }[];
                        previous_years: {
                            period: string | null;
                            value?: string | null;
                            /** Format: decimal */
                            numerator: string;
                            /** Format: decimal */
                            denominator: string;
                        }[];
                        children: {
                            area: {
                                id: number;
                                code: string;
                                name: string;
                                /** @enum {string} */
                                level: "province" | "city" | "county" | "town" | "village";
                            };
                            cell: {
                                indicator: number;
                                value?: string | null;
                                numerator?: string | null;
                                denominator?: string | null;
                                verdict: string;
                                flags: string[];
                                missed: string[];
                                short_by?: string | null;
                                target?: string | null;
                                complete: {
                                    reported: number;
                                    expected: number;
                                };
                                year_on_year?: string | null;
                                recognised?: string | null;
                            };
                        }[];
                        /** @description label, kind, value, measure, area, period, figure, withheld, and children of the same shape */
                        explanation: Record<string, never>;
                        gap: {
                            applicable: boolean;
                            reason: string;
                            lever: string;
                            measure: string;
                            need: string;
                            capacity: string;
                            feasible: boolean;
                            best?: string | null;
                            units: {
                                area: {
                                    id: number;
                                    code: string;
                                    name: string;
                                    /** @enum {string} */
                                    level: "province" | "city" | "county" | "town" | "village";
                                };
                                add: string;
                                cap?: string | null;
                                own?: string | null;
                                in_smallest: boolean;
                            }[];
                            smallest: number;
                        };
                        causes: {
                            indicator: number;
                            label: string;
                            label_en: string;
                            value?: string | null;
                            target?: string | null;
                            verdict: string;
                            measure: string;
                            areas: {
                                area: {
                                    id: number;
                                    code: string;
                                    name: string;
                                    /** @enum {string} */
                                    level: "province" | "city" | "county" | "town" | "village";
                                };
                                value?: string | null;
                                verdict: string;
                            }[];
                        }[];
                        differences: {
                            kind: string;
                            area: {
                                id: number;
                                code: string;
                                name: string;
                                /** @enum {string} */
                                level: "province" | "city" | "county" | "town" | "village";
                            };
                            period: string | null;
                            element: string;
                            ours: string;
                            theirs: string;
                            difference: string;
                        }[];
                        corrections: {
                            /** Format: date-time */
                            at: string;
                            area: {
                                id: number;
                                code: string;
                                name: string;
                                /** @enum {string} */
                                level: "province" | "city" | "county" | "town" | "village";
                            };
                            period: string | null;
                            element: string;
                            before: string;
                            after: string;
                            reason: string;
                            by: string;
                            granted_by: string;
                            seq: number;
                        }[];
                        recognition?: {
                            state: string;
                            value?: string | null;
                            year: string | null;
                            basis: string;
                            contacts: {
                                /** Format: date-time */
                                at: string;
                                state: string;
                                asked: string;
                                answer: string;
                                value?: string | null;
                            }[];
                        } | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_jobs_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: string;
                        /** @enum {unknown} */
                        state: "queued" | "running" | "ready" | "confirmed" | "done" | "failed";
                        progress: number;
                        reason?: {
                            code?: string;
                            text?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_jobs_job: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_jobs_job_confirm: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: string;
                        /** @enum {unknown} */
                        state: "queued" | "running" | "ready" | "confirmed" | "done" | "failed";
                        progress: number;
                        reason?: {
                            code?: string;
                            text?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_jobs_job_workbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_like_cases: {
        parameters: {
            query?: {
                problem?: number | null;
                asked?: boolean | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            check: number;
                            problem?: number | null;
                            title: string;
                            asker: string;
                            text: string;
                            /** Format: date */
                            due: string | null;
                            asked: number;
                            answered: number;
                            found: number;
                            answers: {
                                id: number;
                                unit: string;
                                /** @enum {string} */
                                found: "waiting" | "none_here" | "not_found" | "found";
                                person?: string | null;
                                problem?: number | null;
                                /** Format: date */
                                on: string | null;
                                late: boolean;
                                text: string;
                            }[];
                            may_answer: boolean;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_like_cases: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    problem: number;
                    units: number[];
                    /** Format: date */
                    due: string | null;
                    text: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_like_cases_suggestions: {
        parameters: {
            query: {
                problem: number;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            unit: number;
                            name: string;
                            reason: string;
                            reason_en: string;
                            like: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_like_cases_check_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                check: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    found: "waiting" | "none_here" | "not_found" | "found";
                    text?: string | null;
                    problem?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_openapi_json: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_paper_templates: {
        parameters: {
            query?: {
                programme?: number | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            code: string;
                            name: string;
                            name_en: string;
                            series: string;
                            /** @enum {string} */
                            form: "document" | "letter" | "office";
                            facts_days: number;
                            sealed: boolean;
                            restricted: boolean;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_papers: {
        parameters: {
            query?: {
                box?: ("making" | "sent" | "received" | "all") | null;
                problem?: number | null;
                pattern?: number | null;
                offset?: number | null;
                limit?: number | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            number: string;
                            title: string;
                            pattern: string;
                            pattern_en: string;
                            unit: string;
                            drafter: string;
                            signer?: string | null;
                            /** @enum {string} */
                            stage: "drafted" | "countersigning" | "reviewing" | "checking" | "signing" | "issued" | "numbered" | "sealed" | "sent" | "filed" | "dropped";
                            /** Format: date */
                            drafted_on: string | null;
                            /** Format: date */
                            sent_on: string | null;
                            addressees: number;
                            received: number;
                            answered: number;
                            mine: boolean;
                        }[];
                        all: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_papers: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    pattern: number;
                    problems?: number[] | null;
                    supervision?: number | null;
                    to?: number[] | null;
                    replaces?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_papers_asked: {
        parameters: {
            query?: {
                waiting?: boolean | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            paper: number;
                            /** @enum {string} */
                            task: "countersign" | "facts";
                            title: string;
                            asker: string;
                            excerpt: string;
                            text: string;
                            /** @enum {string} */
                            answer: "waiting" | "agreed" | "objected" | "lapsed";
                            /** Format: date */
                            by: string | null;
                            /** Format: date */
                            on: string | null;
                            may_answer: boolean;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_papers_id: {
        parameters: {
            query?: {
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        item: {
                            id: number;
                            number: string;
                            title: string;
                            pattern: string;
                            pattern_en: string;
                            unit: string;
                            drafter: string;
                            signer?: string | null;
                            /** @enum {string} */
                            stage: "drafted" | "countersigning" | "reviewing" | "checking" | "signing" | "issued" | "numbered" | "sealed" | "sent" | "filed" | "dropped";
                            /** Format: date */
                            drafted_on: string | null;
                            /** Format: date */
                            sent_on: string | null;
                            addressees: number;
                            received: number;
                            answered: number;
                            mine: boolean;
                        };
                        seq: number;
                        /** @enum {string} */
                        form: "document" | "letter" | "office";
                        sealed: boolean;
                        own_series: boolean;
                        addressees: string[];
                        copies: string[];
                        missing: string[];
                        blocks: {
                            /** @enum {string} */
                            kind: "paragraph" | "heading" | "table";
                            level: number;
                            text: string;
                            columns: string[];
                            rows: string[][];
                        }[];
                        opinion: string;
                        frozen: string;
                        seal?: number | null;
                        replaces?: number | null;
                        /** Format: date */
                        facts_by: string | null;
                        sources: {
                            value: string;
                            what: string;
                            of: number;
                            seq: number;
                        }[];
                        hands: {
                            /** @enum {string} */
                            task: "countersign" | "facts";
                            unit: string;
                            person?: string | null;
                            /** @enum {string} */
                            answer: "waiting" | "agreed" | "objected" | "lapsed";
                            /** Format: date */
                            by: string | null;
                            /** Format: date */
                            on: string | null;
                            excerpt: string;
                            text: string;
                        }[];
                        to: {
                            id: number;
                            unit: string;
                            copy: boolean;
                            received_by?: string | null;
                            answered_by?: string | null;
                            /** Format: date */
                            received_on: string | null;
                            /** Format: date */
                            answered_on: string | null;
                            /** Format: date */
                            answer_due: string | null;
                            days?: number | null;
                            answer: string;
                        }[];
                        problems: {
                            id: number;
                            number: string;
                            title: string;
                        }[];
                        may: string[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_papers_id_close_facts: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion?: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_papers_id_drop: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_papers_id_edit: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    addressees: string[];
                    copies: string[];
                    blocks: {
                        /** @enum {string} */
                        kind: "paragraph" | "heading" | "table";
                        level: number;
                        text: string;
                        columns: string[];
                        rows: string[][];
                    }[];
                    to?: number[] | null;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_papers_id_file: {
        parameters: {
            query?: {
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_papers_id_file: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_papers_id_issue: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion?: string | null;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_papers_id_number: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number?: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_papers_id_pass_on: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    countersign?: number[] | null;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_papers_id_receive: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_papers_id_reply: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_papers_id_review: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion?: string | null;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_papers_id_seal: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    scan?: number | null;
                    text?: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_papers_id_send: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_papers_id_send_back: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion: string;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_papers_id_tree: {
        parameters: {
            query?: {
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tree: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_papers_paper_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                paper: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    agree: boolean;
                    text?: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_period_closings: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: number;
                    period: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_persons: {
        parameters: {
            query?: {
                q?: string | null;
                cursor?: string | null;
                limit?: number | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            name: string;
                            cadre_authority?: {
                                id: number;
                                name: string;
                            } | null;
                            /** Format: date */
                            left: string | null;
                        }[];
                        next?: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_persons: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    cadre_authority?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_persons_person: {
        parameters: {
            query?: {
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                person: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: {
                            id: number;
                            name: string;
                            cadre_authority?: {
                                id: number;
                                name: string;
                            } | null;
                            /** Format: date */
                            left: string | null;
                        };
                        posts: {
                            post: {
                                id: number;
                                title: string;
                                person: {
                                    id: number;
                                    name: string;
                                };
                                division?: {
                                    id: number;
                                    name: string;
                                } | null;
                                roles: ("clerk" | "checker" | "head" | "steward" | "viewer" | "system_admin" | "security_admin" | "audit_admin")[];
                                /** Format: date */
                                from: string | null;
                                /** Format: date */
                                to: string | null;
                                held: boolean;
                                handed_to?: number | null;
                            };
                            unit: {
                                id: number;
                                name: string;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_persons_person_leave: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                person: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    left: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_persons_person_revise: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                person: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string | null;
                    cadre_authority?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_posts_orphaned: {
        parameters: {
            query?: {
                area?: number | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            post: number;
                            title: string;
                            person: {
                                id: number;
                                name: string;
                            };
                            unit: {
                                id: number;
                                name: string;
                            };
                            /** Format: date */
                            ended: string | null;
                            left: boolean;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_posts_post_end: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                post: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    to: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_posts_post_hand_over: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                post: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_posts_post_stand_ins: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                post: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    person: number;
                    from?: (string | null) | null;
                    to?: (string | null) | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_posts_post_stand_ins_end: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                post: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    person: number;
                    /** Format: date */
                    from: string | null;
                    /** Format: date */
                    to: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_problems: {
        parameters: {
            query?: {
                source?: number | null;
                theme?: number | null;
                area?: number | null;
                unit?: number | null;
                issuer?: number | null;
                person?: number | null;
                stage?: ("registered" | "assigned" | "received" | "planned" | "rectifying" | "self_checked" | "accepting" | "closed" | "held" | "refused" | "suspended" | "merged" | "split" | "voided")[] | null;
                sign?: ("blue" | "yellow" | "red")[] | null;
                progress?: ("done" | "on_schedule" | "behind" | "none") | null;
                open?: boolean | null;
                orphaned?: boolean | null;
                untouched?: boolean | null;
                standing?: boolean | null;
                rebounded?: boolean | null;
                due_from?: (string | null) | null;
                due_to?: (string | null) | null;
                words?: string | null;
                sort?: string | null;
                offset?: number | null;
                limit?: number | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            number: string;
                            title: string;
                            source: {
                                id: number;
                                name: string;
                                name_en?: string | null;
                            };
                            area: {
                                id: number;
                                name: string;
                                name_en?: string | null;
                            };
                            theme?: {
                                id: number;
                                name: string;
                                name_en?: string | null;
                            } | null;
                            lead?: {
                                id: number;
                                name: string;
                                name_en?: string | null;
                            } | null;
                            /** @enum {string} */
                            stage: "registered" | "assigned" | "received" | "planned" | "rectifying" | "self_checked" | "accepting" | "closed" | "held" | "refused" | "suspended" | "merged" | "split" | "voided";
                            step?: string | null;
                            /** @enum {string} */
                            sign: "blue" | "yellow" | "red";
                            /** @enum {string} */
                            suggested: "blue" | "yellow" | "red";
                            judged?: ("blue" | "yellow" | "red") | null;
                            /** @enum {string} */
                            progress: "done" | "on_schedule" | "behind" | "none";
                            /** Format: date */
                            found: string | null;
                            /** Format: date */
                            due: string | null;
                            /** Format: date */
                            rectified_on: string | null;
                            /** Format: date */
                            closed_on: string | null;
                            days?: number | null;
                            returned: number;
                            rebounds: number;
                            standing: boolean;
                            orphaned: boolean;
                            untouched: boolean;
                            waits_on?: string | null;
                            /** Format: date */
                            waits_since: string | null;
                        }[];
                        counts: {
                            items: number;
                            open: number;
                            rectified: number;
                            closed: number;
                            done: number;
                            on_schedule: number;
                            behind: number;
                            blue: number;
                            yellow: number;
                            red: number;
                            orphaned: number;
                            untouched: number;
                            standing: number;
                            rebounded: number;
                        };
                        offset: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    source: number;
                    title: string;
                    areas: number[];
                    themes: number[];
                    original?: string | null;
                    summary?: string | null;
                    goal?: string | null;
                    measures?: string | null;
                    phrase?: string | null;
                    responsible?: string | null;
                    batch?: string | null;
                    item_no?: string | null;
                    place?: string | null;
                    number?: string | null;
                    found?: (string | null) | null;
                    due?: (string | null) | null;
                    term?: ("by" | "within" | "immediate" | "standing" | "vague" | "none") | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_problems_burndown: {
        parameters: {
            query?: {
                source?: number | null;
                theme?: number | null;
                area?: number | null;
                unit?: number | null;
                from?: (string | null) | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date */
                            day: string | null;
                            found: number;
                            rectified: number;
                            closed: number;
                            left: number;
                            due_left: number;
                        }[];
                        zero_on?: (string | null) | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_problems_groups: {
        parameters: {
            query: {
                by: "lead" | "source" | "theme" | "area";
                source?: number | null;
                theme?: number | null;
                area?: number | null;
                unit?: number | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            of: {
                                id: number;
                                name: string;
                                name_en?: string | null;
                            };
                            counts: {
                                items: number;
                                open: number;
                                rectified: number;
                                closed: number;
                                done: number;
                                on_schedule: number;
                                behind: number;
                                blue: number;
                                yellow: number;
                                red: number;
                                orphaned: number;
                                untouched: number;
                                standing: number;
                                rebounded: number;
                            };
                        }[];
                        total: {
                            items: number;
                            open: number;
                            rectified: number;
                            closed: number;
                            done: number;
                            on_schedule: number;
                            behind: number;
                            blue: number;
                            yellow: number;
                            red: number;
                            orphaned: number;
                            untouched: number;
                            standing: number;
                            rebounded: number;
                        };
                        by_theme: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_problems_id: {
        parameters: {
            query?: {
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        item: {
                            id: number;
                            number: string;
                            title: string;
                            source: {
                                id: number;
                                name: string;
                                name_en?: string | null;
                            };
                            area: {
                                id: number;
                                name: string;
                                name_en?: string | null;
                            };
                            theme?: {
                                id: number;
                                name: string;
                                name_en?: string | null;
                            } | null;
                            lead?: {
                                id: number;
                                name: string;
                                name_en?: string | null;
                            } | null;
                            /** @enum {string} */
                            stage: "registered" | "assigned" | "received" | "planned" | "rectifying" | "self_checked" | "accepting" | "closed" | "held" | "refused" | "suspended" | "merged" | "split" | "voided";
                            step?: string | null;
                            /** @enum {string} */
                            sign: "blue" | "yellow" | "red";
                            /** @enum {string} */
                            suggested: "blue" | "yellow" | "red";
                            judged?: ("blue" | "yellow" | "red") | null;
                            /** @enum {string} */
                            progress: "done" | "on_schedule" | "behind" | "none";
                            /** Format: date */
                            found: string | null;
                            /** Format: date */
                            due: string | null;
                            /** Format: date */
                            rectified_on: string | null;
                            /** Format: date */
                            closed_on: string | null;
                            days?: number | null;
                            returned: number;
                            rebounds: number;
                            standing: boolean;
                            orphaned: boolean;
                            untouched: boolean;
                            waits_on?: string | null;
                            /** Format: date */
                            waits_since: string | null;
                        };
                        seq: number;
                        issuer: {
                            id: number;
                            name: string;
                            name_en?: string | null;
                        };
                        assisting: {
                            id: number;
                            name: string;
                            name_en?: string | null;
                        }[];
                        places: {
                            id: number;
                            name: string;
                            name_en?: string | null;
                        }[];
                        themes: {
                            id: number;
                            name: string;
                            name_en?: string | null;
                        }[];
                        original: string;
                        summary: string;
                        goal: string;
                        measures: string;
                        plan: string;
                        phrase: string;
                        responsible: string;
                        /** @enum {string} */
                        term: "by" | "within" | "immediate" | "standing" | "vague" | "none";
                        batch: string;
                        item_no: string;
                        place: string;
                        /** Format: date */
                        first_due: string | null;
                        /** Format: date */
                        assigned_on: string | null;
                        /** Format: date */
                        received_on: string | null;
                        /** Format: date */
                        plan_due: string | null;
                        /** Format: date */
                        refusable_until: string | null;
                        reasons: string[];
                        reasons_en: string[];
                        persons: {
                            post: number;
                            /** @enum {string} */
                            charge: "first_responsible" | "leader_in_charge" | "liaison" | "handler";
                            /** @enum {string} */
                            side: "government" | "party";
                            person?: string | null;
                            title?: string | null;
                            unit?: string | null;
                            was?: string | null;
                        }[];
                        milestones: {
                            n: number;
                            text: string;
                            /** Format: date */
                            due: string | null;
                            /** Format: date */
                            done: string | null;
                            late: boolean;
                        }[];
                        way: {
                            id: number;
                            name: string;
                            name_en: string;
                            /** @enum {string} */
                            kind: "verification" | "record" | "signature" | "notice" | "closing";
                            persons: number;
                            days: number;
                            where: string;
                            standards: boolean;
                            passed: boolean;
                            next: boolean;
                            proof: string[];
                        }[];
                        proof: string[];
                        checks: {
                            seq: number;
                            step: string;
                            passed: boolean;
                            unit: string;
                            person: string;
                            on_site: string[];
                            /** Format: date */
                            on: string | null;
                            standards: string[];
                            opinion: string;
                        }[];
                        notices: {
                            step: string;
                            site: string;
                            link: string;
                            /** Format: date */
                            from: string | null;
                            /** Format: date */
                            to: string | null;
                            over: boolean;
                            screenshot?: number | null;
                        }[];
                        askings: {
                            seq: number;
                            /** @enum {string} */
                            asking: "refusal" | "extension" | "objection";
                            /** @enum {string} */
                            ruling: "waiting" | "upheld" | "denied";
                            ground?: ("not_ours" | "not_true" | "duplicate" | "other_measure") | null;
                            unit: string;
                            person: string;
                            ruled_by?: string | null;
                            /** Format: date */
                            on: string | null;
                            /** Format: date */
                            ruled_on: string | null;
                            /** Format: date */
                            old_due: string | null;
                            /** Format: date */
                            new_due: string | null;
                            text: string;
                            opinion: string;
                        }[];
                        involvements: {
                            /** @enum {string} */
                            act: "instructed" | "chaired" | "visited" | "signed_paper" | "coordinated";
                            leader: string;
                            entered_by?: string | null;
                            /** Format: date */
                            on: string | null;
                            text: string;
                            basis: string;
                        }[];
                        evidence: {
                            id: number;
                            slot: string;
                            slot_en: string;
                            name: string;
                            media: string;
                            bytes: number;
                            /** Format: date-time */
                            at: string;
                        }[];
                        relations: {
                            /** @enum {string} */
                            relation: "parent" | "same_as" | "indicator" | "alarm" | "inspection" | "complaint" | "meeting" | "project";
                            other: number;
                            title?: string | null;
                            remark: string;
                        }[];
                        story: {
                            seq: number;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            unit: string;
                            what: string;
                            /** @enum {string} */
                            from: "registered" | "assigned" | "received" | "planned" | "rectifying" | "self_checked" | "accepting" | "closed" | "held" | "refused" | "suspended" | "merged" | "split" | "voided";
                            /** @enum {string} */
                            to: "registered" | "assigned" | "received" | "planned" | "rectifying" | "self_checked" | "accepting" | "closed" | "held" | "refused" | "suspended" | "merged" | "split" | "voided";
                            /** Format: date */
                            old_due: string | null;
                            text: string;
                        }[];
                        origin: {
                            heading: string;
                            cell: string;
                        }[];
                        may: string[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_allot: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    persons: {
                        post: number;
                        /** @enum {string} */
                        charge: "first_responsible" | "leader_in_charge" | "liaison" | "handler";
                        side?: ("government" | "party") | null;
                    }[];
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_apply: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text?: string | null;
                    proof?: {
                        slot: number;
                        evidence: number;
                    }[] | null;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_approve_plan: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion?: string | null;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_ask_extension: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    until: string | null;
                    text: string;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_assign: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lead: number;
                    assisting?: number[] | null;
                    persons?: {
                        post: number;
                        /** @enum {string} */
                        charge: "first_responsible" | "leader_in_charge" | "liaison" | "handler";
                        side?: ("government" | "party") | null;
                    }[] | null;
                    due?: (string | null) | null;
                    term?: ("by" | "within" | "immediate" | "standing" | "vague" | "none") | null;
                    goal?: string | null;
                    opinion?: string | null;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_close: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion: string;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_involve: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    leader: number;
                    /** @enum {string} */
                    act: "instructed" | "chaired" | "visited" | "signed_paper" | "coordinated";
                    on?: (string | null) | null;
                    text: string;
                    basis?: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_judge: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    sign: "blue" | "yellow" | "red";
                    opinion: string;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_keep_up: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion: string;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_look_back: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    holds: boolean;
                    opinion: string;
                    on_site?: string[] | null;
                    on?: (string | null) | null;
                    due?: (string | null) | null;
                    proof?: {
                        slot: number;
                        evidence: number;
                    }[] | null;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_merge: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    into: number;
                    opinion: string;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_notice: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    site: string;
                    link?: string | null;
                    from?: (string | null) | null;
                    screenshot?: number | null;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_object: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_pass: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    step: number;
                    opinion: string;
                    on_site?: string[] | null;
                    on?: (string | null) | null;
                    standards?: number[] | null;
                    proof?: {
                        slot: number;
                        evidence: number;
                    }[] | null;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_plan: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    plan: string;
                    goal?: string | null;
                    measures?: string | null;
                    milestones: {
                        text: string;
                        /** Format: date */
                        due: string | null;
                    }[];
                    proof?: {
                        slot: number;
                        evidence: number;
                    }[] | null;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_progress: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    milestone?: number | null;
                    proof?: {
                        slot: number;
                        evidence: number;
                    }[] | null;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_receive: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    persons?: {
                        post: number;
                        /** @enum {string} */
                        charge: "first_responsible" | "leader_in_charge" | "liaison" | "handler";
                        side?: ("government" | "party") | null;
                    }[] | null;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_refuse: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    ground: "not_ours" | "not_true" | "duplicate" | "other_measure";
                    text: string;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_relate: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    relation: "parent" | "same_as" | "indicator" | "alarm" | "inspection" | "complaint" | "meeting" | "project";
                    other: number;
                    remark?: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_resume: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion: string;
                    due?: (string | null) | null;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_return_plan: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion: string;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_rule_extension: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    granted: boolean;
                    opinion: string;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_rule_objection: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    upheld: boolean;
                    opinion: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_rule_refusal: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    upheld: boolean;
                    opinion: string;
                    duplicate_of?: number | null;
                    goal?: string | null;
                    measures?: string | null;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_self_check: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    proof?: {
                        slot: number;
                        evidence: number;
                    }[] | null;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_send_back: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion: string;
                    on_site?: string[] | null;
                    on?: (string | null) | null;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_split: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    titles: string[];
                    opinion: string;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_start: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    milestones?: {
                        text: string;
                        /** Format: date */
                        due: string | null;
                    }[] | null;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_suspend: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion: string;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_problems_id_transfer: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lead: number;
                    opinion: string;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_programmes: {
        parameters: {
            query?: {
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            code: string;
                            version: string;
                            number: number;
                            name: string;
                            name_en: string;
                            /** Format: date */
                            from: string | null;
                            to?: (string | null) | null;
                            succeeds: number;
                            /** @enum {string} */
                            peers: "none" | "published" | "live";
                            indicators: number;
                            forms: number;
                            duties: number;
                            remark: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_programmes: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    version: string;
                    succeeds: string;
                    /** Format: date */
                    valid_from: string | null;
                    /** Format: date */
                    valid_to: string | null;
                    zh: string;
                    en: string;
                    remark: string;
                    /** @enum {string} */
                    peers: "none" | "published" | "live";
                    /** Format: decimal */
                    coverage: string;
                    line_order: string[];
                    edition_order: string[];
                    lines: {
                        code: string;
                        zh: string;
                        en: string;
                    }[];
                    editions: {
                        code: string;
                        zh: string;
                        en: string;
                    }[];
                    strata: {
                        code: string;
                        zh: string;
                        en: string;
                    }[];
                    groups: {
                        code: string;
                        zh: string;
                        en: string;
                    }[];
                    functions: {
                        code: string;
                        zh: string;
                        en: string;
                        usual: string;
                    }[];
                    measures: {
                        code: string;
                        zh: string;
                        en: string;
                        /** Format: decimal */
                        national_total: string;
                        remark: string;
                    }[];
                    sources: {
                        code: string;
                        title: string;
                        number: string;
                        issuer: string;
                        /** Format: date */
                        dated: string | null;
                        address: string;
                        remark: string;
                    }[];
                    parameters: {
                        code: string;
                        measure: string;
                        source: string;
                        zh: string;
                        en: string;
                        clause: string;
                        /** Format: decimal */
                        value: string;
                        remark: string;
                    }[];
                    elements: {
                        code: string;
                        family: string;
                        stratum: string;
                        measure: string;
                        function: string;
                        area_kind: string;
                        /** @enum {string} */
                        kind: "flow" | "stock" | "state";
                        /** @enum {string} */
                        level: "nation" | "province" | "city" | "county" | "town" | "village";
                        also?: ("nation" | "province" | "city" | "county" | "town" | "village") | null;
                        nonnegative: boolean;
                        formula: string;
                        zh: string;
                        en: string;
                        definition: string;
                        remark: string;
                        source: string;
                    }[];
                    indicators: {
                        code: string;
                        group: string;
                        measure: string;
                        source: string;
                        zh: string;
                        en: string;
                        clause: string;
                        departments: string;
                        numerator: string;
                        denominator: string;
                        /** Format: decimal */
                        factor: string;
                        /** @enum {string} */
                        direction: "at_least" | "at_most";
                        /** @enum {string} */
                        weight: "binding" | "reference";
                        /** @enum {string} */
                        judged: "year" | "half" | "quarter" | "month" | "ten_day";
                        decimals: number;
                        ratchet: boolean;
                        definition: string;
                        remark: string;
                        levers: {
                            element: string;
                            cap: string;
                        }[];
                        causes: string[];
                    }[];
                    targets: {
                        indicator: string;
                        area: string;
                        source: string;
                        /** @enum {string} */
                        level: "nation" | "province" | "city" | "county" | "town" | "village";
                        /** @enum {string} */
                        kind: "national" | "local";
                        /** @enum {string} */
                        rule: "value" | "assigned" | "not_worse";
                        value?: string | null;
                        /** Format: date */
                        from: string | null;
                        /** Format: date */
                        to: string | null;
                        clause: string;
                        remark: string;
                    }[];
                    forms: {
                        code: string;
                        row_kind: string;
                        function: string;
                        edition: string;
                        line: string;
                        source: string;
                        zh: string;
                        en: string;
                        clause: string;
                        /** @enum {string} */
                        cadence: "year" | "half" | "quarter" | "month" | "ten_day";
                        /** @enum {string} */
                        row_level: "nation" | "province" | "city" | "county" | "town" | "village";
                        /** @enum {string} */
                        unit_level: "nation" | "province" | "city" | "county" | "town" | "village";
                        /** @enum {string} */
                        due_by: "working_day" | "calendar_day";
                        due_n: number;
                        cumulated: boolean;
                        /** Format: date */
                        from: string | null;
                        /** Format: date */
                        to: string | null;
                        remark: string;
                    }[];
                    columns: {
                        form: string;
                        element: string;
                        required: boolean;
                    }[];
                    checks: {
                        code: string;
                        rule: string;
                        element: string;
                        source: string;
                        against: string;
                        /** Format: decimal */
                        factor: string;
                        low?: string | null;
                        high?: string | null;
                        least?: number | null;
                        blocks: boolean;
                        zh: string;
                        en: string;
                        clause: string;
                        remark: string;
                    }[];
                    cases: {
                        check: string;
                        /** Format: decimal */
                        value: string;
                        against?: string | null;
                        history: string[];
                        column: string[];
                        column_before: string[];
                        column_against: string[];
                        row: string[];
                        row_before: string[];
                        days: number;
                        /** @enum {string} */
                        says: "passes" | "fires";
                        remark: string;
                    }[];
                    duties: {
                        code: string;
                        group: string;
                        function: string;
                        source: string;
                        /** @enum {string} */
                        owes: "nation" | "province" | "city" | "county" | "town" | "village";
                        /** @enum {string} */
                        to: "nation" | "province" | "city" | "county" | "town" | "village";
                        /** @enum {string} */
                        when: "standing" | "once" | "each";
                        cadence?: ("year" | "half" | "quarter" | "month" | "ten_day") | null;
                        /** @enum {string} */
                        due_by: "working_day" | "calendar_day";
                        due_n: number;
                        /** Format: date */
                        by: string | null;
                        zh: string;
                        en: string;
                        proof: string;
                        clause: string;
                        remark: string;
                    }[];
                    notices: {
                        year: number;
                        number: string;
                        title: string;
                        address: string;
                        remark: string;
                    }[];
                    holidays: {
                        /** Format: date */
                        day: string | null;
                        worked: boolean;
                        year: number;
                        name: string;
                    }[];
                    files: {
                        name: string;
                        file: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_programmes_programme: {
        parameters: {
            query?: {
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                programme: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        programme: {
                            id: number;
                            code: string;
                            version: string;
                            number: number;
                            name: string;
                            name_en: string;
                            /** Format: date */
                            from: string | null;
                            to?: (string | null) | null;
                            succeeds: number;
                            /** @enum {string} */
                            peers: "none" | "published" | "live";
                            indicators: number;
                            forms: number;
                            duties: number;
                            remark: string;
                        };
                        /** Format: decimal */
                        coverage: string;
                        lines: {
                            code: string;
                            name: string;
                            name_en: string;
                        }[];
                        editions: {
                            code: string;
                            name: string;
                            name_en: string;
                        }[];
                        groups: {
                            code: string;
                            name: string;
                            name_en: string;
                        }[];
                        sources: {
                            code: string;
                            title: string;
                            number: string;
                            issuer: string;
                            dated?: (string | null) | null;
                            address: string;
                            remark: string;
                        }[];
                        parameters: {
                            code: string;
                            name: string;
                            name_en: string;
                            /** Format: decimal */
                            value: string;
                            measure: string;
                            source: string;
                            remark: string;
                        }[];
                        versions: {
                            number: number;
                            version: string;
                            /** Format: date */
                            from: string | null;
                            /** Format: date-time */
                            loaded_at: string;
                            files: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_programmes_programme_duties: {
        parameters: {
            query?: {
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                programme: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            code: string;
                            group: string;
                            text: string;
                            text_en: string;
                            proof: string;
                            /** @enum {string} */
                            owes: "nation" | "province" | "city" | "county" | "town" | "village";
                            /** @enum {string} */
                            to: "nation" | "province" | "city" | "county" | "town" | "village";
                            function: string;
                            /** @enum {string} */
                            when: "standing" | "once" | "each";
                            cadence?: ("year" | "half" | "quarter" | "month" | "ten_day") | null;
                            /** @enum {string} */
                            due_by: "working_day" | "calendar_day";
                            due_n: number;
                            by?: (string | null) | null;
                            source: string;
                            remark: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_programmes_programme_elements: {
        parameters: {
            query?: {
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                programme: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            code: string;
                            name: string;
                            name_en: string;
                            stratum: string;
                            stratum_en: string;
                            /** @enum {string} */
                            kind: "flow" | "stock" | "state";
                            measure: string;
                            /** @enum {string} */
                            level: "nation" | "province" | "city" | "county" | "town" | "village";
                            also?: ("nation" | "province" | "city" | "county" | "town" | "village") | null;
                            area_kind: string;
                            function: string;
                            formula: string;
                            definition: string;
                            source: string;
                            remark: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_programmes_programme_forms: {
        parameters: {
            query?: {
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                programme: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            code: string;
                            name: string;
                            name_en: string;
                            /** @enum {string} */
                            cadence: "year" | "half" | "quarter" | "month" | "ten_day";
                            /** @enum {string} */
                            row_level: "nation" | "province" | "city" | "county" | "town" | "village";
                            row_kind: string;
                            /** @enum {string} */
                            unit_level: "nation" | "province" | "city" | "county" | "town" | "village";
                            function: string;
                            /** @enum {string} */
                            due_by: "working_day" | "calendar_day";
                            due_n: number;
                            line: string;
                            edition: string;
                            cumulated: boolean;
                            source: string;
                            remark: string;
                            columns: {
                                element: number;
                                name: string;
                                name_en: string;
                                measure: string;
                                /** @enum {string} */
                                kind: "flow" | "stock" | "state";
                                stratum: string;
                                area_kind: string;
                                required: boolean;
                            }[];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_programmes_programme_indicators: {
        parameters: {
            query?: {
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                programme: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            code: string;
                            name: string;
                            name_en: string;
                            group: string;
                            group_en: string;
                            measure: string;
                            /** @enum {string} */
                            direction: "at_least" | "at_most";
                            binding: boolean;
                            decimals: number;
                            formula: string;
                            definition: string;
                            departments: string;
                            source: string;
                            remark: string;
                            targets: {
                                /** @enum {string} */
                                level: "nation" | "province" | "city" | "county" | "town" | "village";
                                /** @enum {string} */
                                kind: "national" | "local";
                                /** @enum {string} */
                                rule: "value" | "assigned" | "not_worse";
                                value?: string | null;
                                /** Format: date */
                                from: string | null;
                                to?: (string | null) | null;
                                area: string;
                                source: string;
                                remark: string;
                            }[];
                            causes: number[];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_proposals: {
        parameters: {
            query?: {
                rung?: number | null;
                area?: number | null;
                limit?: number | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            problem: number;
                            number: string;
                            title: string;
                            rung: number;
                            rung_name: string;
                            rung_name_en: string;
                            paper: string;
                            to: string;
                            area: string;
                            /** Format: date */
                            since: string | null;
                            /** Format: date */
                            due: string | null;
                            request: boolean;
                            government: boolean;
                            may_decide: boolean;
                        }[];
                        all: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_publications: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    programme: number;
                    area: number;
                    period: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_recognitions: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    indicator: number;
                    area: number;
                    period: string | null;
                    /** @enum {string} */
                    state: "not_sent" | "sent" | "recognised" | "recognised_otherwise" | "refused";
                    value?: string | null;
                    edition?: number | null;
                    basis: string;
                    asked?: string | null;
                    answer?: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_rectification: {
        parameters: {
            query?: {
                programme?: number | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sources: {
                            id: number;
                            programme: number;
                            code: string;
                            name: string;
                            name_en: string;
                            document: string;
                            clause: string;
                            plan_days: number;
                            refuse_days: number;
                            immediate_days: number;
                            look_back_days: number;
                            clock_stands: boolean;
                            other_unit: boolean;
                            proof: string[];
                            steps: {
                                id: number;
                                code: string;
                                /** @enum {string} */
                                kind: "verification" | "record" | "signature" | "notice" | "closing";
                                /** @enum {string} */
                                by: "level" | "issuer" | "lead";
                                /** @enum {string} */
                                level: "nation" | "province" | "city" | "county" | "town" | "village";
                                persons: number;
                                days: number;
                                standards: boolean;
                                proof: string[];
                                name: string;
                                name_en: string;
                                where: string;
                            }[];
                            remark: string;
                        }[];
                        themes: {
                            id: number;
                            programme: number;
                            code: string;
                            name: string;
                            name_en: string;
                        }[];
                        standards: {
                            id: number;
                            programme: number;
                            code: string;
                            name: string;
                            name_en: string;
                        }[];
                        proofs: {
                            id: number;
                            programme: number;
                            code: string;
                            name: string;
                            name_en: string;
                        }[];
                        signs: {
                            code: string;
                            /** @enum {string} */
                            sign: "blue" | "yellow" | "red";
                            /** @enum {string} */
                            when: "due_within" | "overdue" | "milestone_late" | "plan_late" | "sent_back" | "rebounded";
                            n: number;
                            name: string;
                            name_en: string;
                        }[];
                        ladder: {
                            id: number;
                            code: string;
                            paper: string;
                            /** @enum {string} */
                            when: "due_within" | "overdue" | "yellow" | "red" | "rebounded" | "untouched";
                            n: number;
                            answer_days: number;
                            /** @enum {string} */
                            level: "nation" | "province" | "city" | "county" | "town" | "village";
                            /** @enum {string} */
                            to: "lead_unit" | "lead_head" | "government" | "authority";
                            /** @enum {string} */
                            way: "notice" | "order" | "talk" | "listing";
                            government: boolean;
                            request: boolean;
                            signature: boolean;
                            name: string;
                            name_en: string;
                            clause: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_returns: {
        parameters: {
            query?: {
                unit?: number | null;
                form?: number | null;
                period?: (string | null) | null;
                state?: ("draft" | "checked" | "approved" | "submitted" | "accepted" | "returned" | "closed" | "open" | "late") | null;
                cursor?: string | null;
                limit?: number | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id?: number | null;
                            form: {
                                id: number;
                                name: string;
                                name_en?: string | null;
                            };
                            unit: {
                                id: number;
                                name: string;
                                name_en?: string | null;
                            };
                            period: string | null;
                            /** @enum {string} */
                            state: "draft" | "checked" | "approved" | "submitted" | "accepted" | "returned" | "closed";
                            /** Format: date */
                            due: string | null;
                            late: boolean;
                            submitted_at?: string | null;
                            filled: number;
                            expected: number;
                            /** Format: date */
                            opens: string | null;
                        }[];
                        next?: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_returns: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: number;
                    unit: number;
                    period: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_returns_burden: {
        parameters: {
            query?: {
                unit?: number | null;
                year?: number | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            unit: {
                                id: number;
                                name: string;
                                name_en?: string | null;
                            };
                            form: {
                                id: number;
                                name: string;
                                name_en?: string | null;
                            };
                            returns: number;
                            cells: number;
                            spared: number;
                            submitted: number;
                            late: number;
                            given_back: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_returns_id: {
        parameters: {
            query?: {
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        form: {
                            id: number;
                            code: string;
                            name: string;
                            name_en: string;
                            /** @enum {string} */
                            cadence: "year" | "half" | "quarter" | "month" | "ten_day";
                            /** @enum {string} */
                            row_level: "nation" | "province" | "city" | "county" | "town" | "village";
                            columns: {
                                element: number;
                                code: string;
                                name: string;
                                name_en: string;
                                measure: string;
                                /** @enum {string} */
                                kind: "flow" | "stock" | "state";
                                stratum: string;
                                required: boolean;
                                cumulated: boolean;
                            }[];
                            programme: string;
                            checks: {
                                broken: string;
                                message: string;
                                message_en: string;
                                columns: number[];
                            }[];
                        };
                        unit: {
                            id: number;
                            name: string;
                            name_en?: string | null;
                        };
                        period: string | null;
                        /** @enum {string} */
                        state: "draft" | "checked" | "approved" | "submitted" | "accepted" | "returned" | "closed";
                        /** Format: date */
                        due: string | null;
                        late: boolean;
                        period_closed: boolean;
                        seq: number;
                        filled: number;
                        expected: number;
                        rows: {
                            area: {
                                id: number;
                                name: string;
                                code: string;
                            };
                            cells: {
                                element: number;
                                asked: boolean;
                                typed: string;
                                value?: string | null;
                                absence?: ("none" | "missing" | "not_applicable" | "not_available") | null;
                                /** @enum {string} */
                                state: "empty" | "draft" | "submitted" | "returned" | "accepted" | "corrected";
                                remark?: string | null;
                                reason?: string | null;
                                previous?: string | null;
                                last_year?: string | null;
                                findings: {
                                    code: string;
                                    /** @enum {string} */
                                    severity: "hint" | "doubt" | "contradiction";
                                    message: string;
                                    message_en: string;
                                    numbers: {
                                        name: string;
                                        /** Format: decimal */
                                        value: string;
                                    }[];
                                }[];
                                locked: boolean;
                                known_from?: {
                                    id?: number | null;
                                    form: string;
                                    unit: string;
                                    seq: number;
                                } | null;
                            }[];
                        }[];
                        people: {
                            clerk?: string | null;
                            checker?: string | null;
                            head?: string | null;
                        };
                        receipt?: {
                            /** Format: date-time */
                            at: string;
                            number: string;
                        } | null;
                        log: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            what: string;
                            text: string;
                        }[];
                        may: string[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_returns_id_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion?: string | null;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_returns_id_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion?: string | null;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_returns_id_cells: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cells: {
                        area: number;
                        element: number;
                        typed: string;
                    }[];
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_returns_id_check: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion?: string | null;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_returns_id_corrections: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cells: {
                        area: number;
                        element: number;
                        typed: string;
                    }[];
                    reason: string;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_returns_id_remarks: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cells: {
                        area: number;
                        element: number;
                        text: string;
                    }[];
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_returns_id_reopen: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_returns_id_return: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    cells: {
                        area: number;
                        element: number;
                        reason?: string | null;
                    }[];
                    by?: (string | null) | null;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_returns_id_revisions: {
        parameters: {
            query?: {
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            area: {
                                id: number;
                                name: string;
                                code: string;
                            };
                            element: number;
                            element_name: string;
                            old?: string | null;
                            now?: string | null;
                            reason: string;
                            by: string;
                            granted_by: string;
                            /** Format: date-time */
                            at: string;
                            seq: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_returns_id_send_back: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion: string;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_returns_id_submit: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion?: string | null;
                    if_seq?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account?: Record<string, never>;
                        posts?: Record<string, never>[];
                        post?: Record<string, never>;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    account: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account?: Record<string, never>;
                        posts?: Record<string, never>[];
                        post?: Record<string, never>;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    put_session_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    old: string;
                    new: string;
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    put_session_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    post: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account?: Record<string, never>;
                        posts?: Record<string, never>[];
                        post?: Record<string, never>;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_setup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_stream: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_supervisions: {
        parameters: {
            query?: {
                problem?: number | null;
                to?: number | null;
                open?: boolean | null;
                limit?: number | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            problem: number;
                            number: string;
                            title: string;
                            rung: number;
                            rung_name: string;
                            rung_name_en: string;
                            /** @enum {string} */
                            way: "notice" | "order" | "talk" | "listing";
                            paper: string;
                            issuer: string;
                            to: string;
                            person: string;
                            /** @enum {string} */
                            stage: "declined" | "ordered" | "held" | "answered" | "lift_asked" | "lift_checked" | "ended";
                            request: boolean;
                            late: boolean;
                            /** Format: date */
                            on: string | null;
                            /** Format: date */
                            answer_due: string | null;
                            /** Format: date */
                            answered_on: string | null;
                            /** Format: date */
                            ended_on: string | null;
                            reasons: string;
                            minutes: string;
                            answer: string;
                            opinion: string;
                            on_site: string[];
                            published: string;
                            may: string[];
                        }[];
                        all: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_supervisions: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    problem: number;
                    rung: number;
                    issue: boolean;
                    reasons: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_supervisions_id_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_supervisions_id_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_supervisions_id_ask_lift: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_supervisions_id_check_lift: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    on_site: string[];
                    opinion: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_supervisions_id_hold: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    minutes: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_supervisions_id_lift: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    published: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_supervisions_id_send_back: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion: string;
                    /** Format: date */
                    until: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_targets: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    indicator: number;
                    area: number;
                    period: string | null;
                    /** @enum {string} */
                    kind: "assigned" | "raised" | "baseline";
                    value?: string | null;
                    basis: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    account: number;
                    post: number;
                    /** Format: date */
                    until: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token?: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_tokens_title: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                title: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_units: {
        parameters: {
            query?: {
                area?: number | null;
                q?: string | null;
                kind?: ("government" | "department" | "leading_group_office" | "task_force" | "town_office" | "site_operator" | "provincial_counterpart" | "other") | null;
                former?: boolean | null;
                cursor?: string | null;
                limit?: number | null;
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            name: string;
                            short_name: string;
                            /** @enum {string} */
                            kind: "government" | "department" | "leading_group_office" | "task_force" | "town_office" | "site_operator" | "provincial_counterpart" | "other";
                            area?: {
                                id: number;
                                name: string;
                                /** @enum {string} */
                                level: "province" | "city" | "county" | "town" | "village";
                            } | null;
                            credit_code: string;
                            functions: string[];
                            /** Format: date */
                            valid_from: string | null;
                            /** Format: date */
                            valid_to: string | null;
                        }[];
                        next?: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_units: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    area: number;
                    /** @enum {string} */
                    kind: "government" | "department" | "leading_group_office" | "task_force" | "town_office" | "site_operator" | "provincial_counterpart" | "other";
                    name: string;
                    short_name?: string | null;
                    credit_code?: string | null;
                    functions?: string[] | null;
                    valid_from?: (string | null) | null;
                    valid_to?: (string | null) | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_units_unit: {
        parameters: {
            query?: {
                /** @description The state as of this moment */
                as_of?: components["parameters"]["AsOf"];
                /** @description The state after this fact */
                seq?: components["parameters"]["Seq"];
                /** @description csv, xlsx: the same as a table; xlsx styled, with its source below */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                unit: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unit: {
                            id: number;
                            name: string;
                            short_name: string;
                            /** @enum {string} */
                            kind: "government" | "department" | "leading_group_office" | "task_force" | "town_office" | "site_operator" | "provincial_counterpart" | "other";
                            area?: {
                                id: number;
                                name: string;
                                /** @enum {string} */
                                level: "province" | "city" | "county" | "town" | "village";
                            } | null;
                            credit_code: string;
                            functions: string[];
                            /** Format: date */
                            valid_from: string | null;
                            /** Format: date */
                            valid_to: string | null;
                        };
                        divisions: {
                            id: number;
                            name: string;
                            /** Format: date */
                            from: string | null;
                            /** Format: date */
                            to: string | null;
                        }[];
                        posts: {
                            id: number;
                            title: string;
                            person: {
                                id: number;
                                name: string;
                            };
                            division?: {
                                id: number;
                                name: string;
                            } | null;
                            roles: ("clerk" | "checker" | "head" | "steward" | "viewer" | "system_admin" | "security_admin" | "audit_admin")[];
                            /** Format: date */
                            from: string | null;
                            /** Format: date */
                            to: string | null;
                            held: boolean;
                            handed_to?: number | null;
                        }[];
                        persons: {
                            id: number;
                            name: string;
                        }[];
                        stand_ins: {
                            post: number;
                            person: {
                                id: number;
                                name: string;
                            };
                            /** Format: date */
                            from: string | null;
                            /** Format: date */
                            to: string | null;
                        }[];
                        functions: string[];
                        competences: {
                            area?: {
                                id: number;
                                name: string;
                                /** @enum {string} */
                                level: "province" | "city" | "county" | "town" | "village";
                            } | null;
                            function: string;
                            /** @enum {string} */
                            level: "nation" | "province" | "city" | "county" | "town" | "village";
                            unit: {
                                id: number;
                                name: string;
                            };
                            /** Format: date */
                            from: string | null;
                            /** Format: date */
                            to: string | null;
                        }[];
                        upper: {
                            unit: {
                                id: number;
                                name: string;
                            };
                            /** @enum {string} */
                            tie: "command" | "guidance";
                            /** Format: date */
                            from: string | null;
                            /** Format: date */
                            to: string | null;
                        }[];
                        lower: {
                            unit: {
                                id: number;
                                name: string;
                            };
                            /** @enum {string} */
                            tie: "command" | "guidance";
                            /** Format: date */
                            from: string | null;
                            /** Format: date */
                            to: string | null;
                        }[];
                        successors: {
                            unit: {
                                id: number;
                                name: string;
                            };
                            /** @enum {string} */
                            passage: "renamed" | "merged" | "split" | "moved";
                            /** Format: date */
                            on: string | null;
                        }[];
                        predecessors: {
                            unit: {
                                id: number;
                                name: string;
                            };
                            /** @enum {string} */
                            passage: "renamed" | "merged" | "split" | "moved";
                            /** Format: date */
                            on: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_units_unit_dissolve: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                unit: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    valid_to: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_units_unit_divisions: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                unit: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    from?: (string | null) | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_units_unit_posts: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                unit: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    person: number;
                    division?: number | null;
                    title: string;
                    roles: ("clerk" | "checker" | "head" | "steward" | "viewer" | "system_admin" | "security_admin" | "audit_admin")[];
                    from?: (string | null) | null;
                    to?: (string | null) | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_units_unit_relations: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                unit: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    upper: number;
                    /** @enum {string} */
                    tie: "command" | "guidance";
                    from?: (string | null) | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_units_unit_relations_end: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                unit: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    upper: number;
                    /** @enum {string} */
                    tie: "command" | "guidance";
                    /** Format: date */
                    from: string | null;
                    /** Format: date */
                    to: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_units_unit_revise: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                unit: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind?: ("government" | "department" | "leading_group_office" | "task_force" | "town_office" | "site_operator" | "provincial_counterpart" | "other") | null;
                    name?: string | null;
                    short_name?: string | null;
                    credit_code?: string | null;
                    functions?: string[] | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_units_unit_successors: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID per intent; the same key again gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                unit: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    successor: number;
                    /** @enum {string} */
                    passage: "renamed" | "merged" | "split" | "moved";
                    /** Format: date */
                    on: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                        id?: number;
                        ids?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_uploads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        upload: string;
                        bytes: number;
                        complete: boolean;
                        sm3?: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_uploads_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        upload: string;
                        bytes: number;
                        complete: boolean;
                        sm3?: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_uploads_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_uploads_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        upload: string;
                        bytes: number;
                        complete: boolean;
                        sm3?: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_healthz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_readyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
