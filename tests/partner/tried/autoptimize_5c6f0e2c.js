try{window.theme={menu:!0}}catch(e){}
try{{{loader}}}catch(e){}
