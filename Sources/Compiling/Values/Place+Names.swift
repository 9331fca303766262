import Expressions

extension Place {
    /// What some expressions of a step know beside what all of them do.
    static let ofSteps: Set = ["with", "outputs"]

    /// Every name that means something somewhere, with where that is: for whoever uses it elsewhere.
    static let elsewhere: [String: String] = [
        "secret": "secrets are for 'auth' of a provider or a request, and for 'env' of a program",
        "inputs": "what a run or a call is given is known in workflows, in calls and in models",
        "steps": "steps are known to the other steps of their workflow, and to its outputs",
        "run": "the run is known in workflows: run.id, run.date, run.started, run.profile",
        "outputs": "the outputs of a step are known in its 'check'; elsewhere write steps.NAME.outputs",
        "with": "what a step was given is known in its 'check'",
        "body": "an answer is known after it has come: in keep, state, states, result, errors, charged",
        "status": "an answer is known after it has come: in keep, state, states, result, errors, charged",
        "headers": "an answer is known after it has come: in keep, state, states, result, errors, charged",
        "text": "an answer is known after it has come: in keep, state, states, result, errors, charged",
        "answer": "the body of a binary answer is known in 'result'",
        "parts": "the parts of an answer are known in 'result'",
        "job": "what was kept of a job is known to the stages after it",
        "params": "what is sent is known in calls",
        "model": "the model is known in calls: model.id, model.const",
        "settings": "settings are known in their provider",
        "tables": "tables are known in their provider",
        "item": "the item is known in tests",
        "file": "the file that travels is known in 'upload'",
        "exit_code": "how a program ended is known in 'errors' and 'result' of a program",
        "now": "the time is known in answers and in 'auth'; a workflow has run.started",
        "nonce": "a nonce is known in 'auth'",
        "request": "the request that is signed is known in 'auth'",
        "token": "the token is known in 'value' beside its 'token' or 'jwt'",
        "jwt": "the token signed here is known in 'token.request'",
        "sample": "samples of media are known in 'examples'",
        "each": "the element is known beside 'each'",
        "items": "the elements of all pages are known in 'result', where a request has 'pages'",
        "files": "the files that a program left are known in 'exec.outputs'",
        "stderr": "what a program complains of is known in 'errors' and 'result' of a program",
    ]
}
